package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's days are in their calendar, under an address that is a password. */
@ExtendWith(OutputCaptureExtension.class)
@Rule({"R31", "R41", "R60"})
@Gate
class CalendarTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour ola;
    private static String expense;
    private static String round;

    @BeforeAll
    static void a_division_at_work() {
        division = RunningDivision.shared().longAgo();
        ada = Neighbour.of(division, "ada", "employee");
        ola = Neighbour.of(division, "ola", "volunteer");
        ola.record("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        Neighbour.of(division, "mia", "volunteer", "manager")
                .record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        ada.launch(
                """
                {"initiative": "cables", "title": "Câbles; tous, ou\\naucun", "kind": "PROTOTYPE",
                 "irritant": "waiting", "trial": "a form", "launchedOn": "2021-12-01"}
                """);
        expense =
                ada.record(
                        "/initiatives/cables/expenses",
                        """
                        {"amount": {"euros": "12.34"}, "label": "wire", "spentOn": "2021-12-31"}
                        """);
        round =
                ada.record(
                        "/initiatives/cables/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"the counter","amount":{"euros":"100.00"},
                         "months":3,
                         "team":[{"person":"p-u","part":"PRODUCT_LEAD","publicServant":true}]}
                        """);
        ada.record(
                "/initiatives/cables/stage", "{\"stage\":\"PILOT\",\"enteredOn\":\"2021-12-26\"}");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void it_holds_the_clocks_and_demos_of_ones_own_as_whole_days_without_a_time_zone()
            throws Exception {
        String calendar = at(path(ada));
        assertThat(calendar.replace("\r\n ", "").lines().toList())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Essaim//Notices//fr",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Essaim",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT2H",
                        "X-PUBLISHED-TTL:PT2H",
                        "BEGIN:VEVENT",
                        "UID:demo:cables:2022-01-09@division.anct",
                        "DTSTAMP:20211226T000000Z",
                        "DTSTART;VALUE=DATE:20220109",
                        "SUMMARY:Câbles\\; tous\\, ou\\naucun : démonstration attendue",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:expense:%s@division.anct".formatted(expense),
                        "DTSTAMP:20211231T000000Z",
                        "DTSTART;VALUE=DATE:20221231",
                        "SUMMARY:Câbles\\; tous\\, ou\\naucun : dernier jour d’usage pour"
                                + " 12\\,34\u00a0€ et 0 demi-journée",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(calendar.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Calendar read = new CalendarBuilder().build(new StringReader(calendar));
        assertThat(read.validate(true).getEntries()).isEmpty();
        assertThat(read.getComponents("VEVENT")).hasSize(2);
    }

    @Test
    void an_announced_demo_has_its_hour_in_the_time_of_the_world_and_its_place() throws Exception {
        Neighbour bea = Neighbour.of(division, "bea", "employee");
        bea.launch(
                """
                {"initiative": "shelf", "title": "Shelf", "kind": "PROTOTYPE",
                 "irritant": "waiting", "trial": "a shelf", "launchedOn": "2021-12-01"}
                """);
        bea.record(
                "/initiatives/shelf/stage", "{\"stage\":\"PILOT\",\"enteredOn\":\"2021-12-26\"}");
        bea.record("/initiatives/shelf/demos/planned", "{\"day\": \"2022-07-05\"}");
        division.settle();
        String path = path(bea);
        assertThat(at(path))
                .as("announced for later than it is due")
                .contains("UID:demo:shelf:2022-01-09", "DTSTART;VALUE=DATE:20220705");
        String plan =
                bea.record(
                        "/initiatives/shelf/demos/planned",
                        """
                        {"day": "2022-01-05", "at": "14:30", "place": "Room 12; door 3"}
                        """);
        division.settle();
        String calendar = at(path).replace("\r\n ", "");
        assertThat(calendar.lines().dropWhile(line -> !line.equals("BEGIN:VEVENT")).toList())
                .containsExactly(
                        "BEGIN:VEVENT",
                        "UID:demo-planned:%s@division.anct".formatted(plan),
                        "DTSTAMP:20220101T000000Z",
                        "DTSTART:20220105T133000Z",
                        "DURATION:PT1H",
                        "SUMMARY:Shelf : démonstration",
                        "LOCATION:Room 12\\; door 3",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
        Calendar read = new CalendarBuilder().build(new StringReader(calendar));
        assertThat(read.validate(true).getEntries()).isEmpty();
        bea.record("/initiatives/shelf/demos/planned/" + plan + "/cancellation", "");
        hasNoAnnouncedDemo(at(path));
    }

    private static void hasNoAnnouncedDemo(String calendar) {
        assertThat(calendar)
                .as("what is cancelled is gone, and one is due again")
                .contains("UID:demo:shelf:2022-01-09")
                .doesNotContain("demo-planned");
    }

    @Test
    void a_ballot_is_in_the_calendars_of_volunteers_and_stays_once_they_have_voted() {
        String path = path(ola);
        String before = at(path);
        assertThat(before)
                .contains("UID:ballot:" + round + "@division.anct", "DTSTART;VALUE=DATE:20220115");
        RunningDivision phone = division.asNobody();
        String tag = phone.header(path, "ETag");

        ola.record("/rounds/" + round + "/votes", "{\"choice\":\"YES\"}");
        division.settle();

        assertThat(at(path)).isEqualTo(before);
        assertThat(phone.header(path, "Cache-Control")).contains("private");
        assertThat(phone.status(path, "If-None-Match", tag)).isEqualTo(304);
    }

    @Test
    @Rule("R100")
    void the_address_is_stored_as_a_hash_in_no_log_and_ends_with_a_new_one_or_the_person(
            CapturedOutput log) {
        Neighbour eve = Neighbour.of(division, "eve", "employee");
        String old = path(eve);
        String secret = old.replaceAll(".*/|\\.ics", "");
        assertThat(secret).hasSize(43);
        assertThat(Dump.of(division.database()).tablesThatHold(secret)).isEmpty();
        assertThat(status(old)).isEqualTo(200);

        String next = path(eve);
        assertThat(status(old)).isEqualTo(404);
        assertThat(status(old.replace(".ics", ""))).as("cut short").isEqualTo(404);
        assertThat(status(next)).isEqualTo(200);
        assertThat(eve.division().delete("/people/me/calendar").status()).isEqualTo(204);
        assertThat(status(next)).isEqualTo(404);
        String last = path(eve);
        assertThat(eve.division().delete("/people/me").status()).isEqualTo(204);
        assertThat(status(last)).isEqualTo(404);
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    @Rule("R100")
    void neither_the_log_of_a_fault_nor_a_trace_has_the_address(CapturedOutput log) {
        String path = path(Neighbour.of(division, "lea", "employee"));
        String secret = path.replaceAll(".*/|\\.ics", "");
        List<String> traced = new CopyOnWriteArrayList<>();
        division.bean(ObservationRegistry.class)
                .observationConfig()
                .observationHandler(
                        (OnStop) context -> traced.add(context.getAllKeyValues().toString()));
        JdbcClient jdbc = JdbcClient.create(division.database().dataSource());
        jdbc.sql("alter table calendar_feed rename to calendar_feed_away").update();
        int status = status(path);
        jdbc.sql("alter table calendar_feed_away rename to calendar_feed").update();

        assertThat(status).isEqualTo(500);
        assertThat(log.getAll())
                .contains(" at /api/v1/calendar/{secret}.ics")
                .doesNotContain(secret);
        Eventually.passes(
                () ->
                        assertThat(traced)
                                .anyMatch(each -> each.contains("/api/v1/calendar/{secret}.ics")));
        assertThat(traced).noneMatch(each -> each.contains(secret));
    }

    @Test
    void the_same_request_again_answers_the_same_address() {
        RunningDivision bob = division.as("bob", "employee");
        var first = bob.post("/people/me/calendar", "", "Idempotency-Key", "k1");
        var again = bob.post("/people/me/calendar", "", "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("Location")).isEqualTo(first.text("path"));
    }

    @Test
    @Rule("R17")
    void a_request_that_comes_again_late_does_not_bring_an_ended_address_back() {
        RunningDivision bob = division.as("bob", "employee");
        String leaked = below(bob.post("/people/me/calendar", "", "Idempotency-Key", "late 1"));
        String latest = below(bob.post("/people/me/calendar", "", "Idempotency-Key", "late 2"));

        assertThat(below(bob.post("/people/me/calendar", "", "Idempotency-Key", "late 1")))
                .isEqualTo(leaked);

        assertThat(status(leaked)).isEqualTo(404);
        assertThat(status(latest)).isEqualTo(200);
    }

    private static String below(Answer issued) {
        return issued.text("path").substring("/api/v1".length());
    }

    /** Sees each observation as it is recorded. */
    @FunctionalInterface
    private interface OnStop extends ObservationHandler<Observation.Context> {
        @Override
        void onStop(Observation.Context context);

        @Override
        default boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    /** Below {@code /api/v1}. */
    private static String path(Neighbour who) {
        return who.division()
                .post("/people/me/calendar", "")
                .text("path")
                .substring("/api/v1".length());
    }

    private static String at(String path) {
        division.settle();
        return division.asNobody().text(path, "text/calendar");
    }

    private static int status(String path) {
        return division.asNobody().status(path);
    }
}
