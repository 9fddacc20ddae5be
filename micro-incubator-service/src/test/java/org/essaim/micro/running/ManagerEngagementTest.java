package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What managers are shown and do, and what merged irritants make of launches. */
@Gate
class ManagerEngagementTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour mia;
    private static Neighbour ola;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared(RunningDivision.DAYS_COME).longAgo();
        ada = Neighbour.of(division, "ada", "employee");
        mia = Neighbour.of(division, "mia", "employee", "manager");
        ola = Neighbour.of(division, "ola", "employee");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        mia.record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        ola.record("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule("R08")
    void how_many_managers_launch_and_attend_demos_is_shown_and_published() {
        launch(mia, "by-a-manager", "");
        launch(mia, "by-her-again", "");
        launch(ola, "by-another", "");
        Neighbour boss = Neighbour.of(division, "boss", "employee", "manager");
        demo(ola, "by-another", attends(mia, "GUEST"), attends(ada, "USER"));
        demo(mia, "by-a-manager", attends(boss, "MANAGER"), attends(ola, "GUEST"));
        demo(mia, "by-her-again", attends(boss, "MANAGER"));
        division.settle();

        JsonNode shown = ada.get("/volunteers/manager-engagement").body();
        assertThat(shown.get("managers").asInt()).isEqualTo(1);
        assertThat(shown.get("launchedByManagers").asInt()).isEqualTo(2);
        assertThat(shown.get("managersLaunching").asInt()).isEqualTo(1);
        assertThat(shown.get("managersAtDemos").asInt()).isEqualTo(2);
        Eventually.holds("it is published", () -> !published().isEmpty());
        assertThat(published()).hasSize(1).allMatch(each -> each.get("managers").asInt() == 1);
    }

    /** Only messages that tell what managers do; they come once a day at most. */
    private static List<JsonNode> published() {
        return division
                .bean(JdbcClient.class)
                .sql(
                        """
                        select convert_from(data, 'UTF8') from journal
                        where type = 'volunteers.counted.v1'
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(JsonMapper.shared()::readTree)
                .filter(each -> each.has("managersLaunching"))
                .toList();
    }

    @Test
    @Rule({"R26", "R91"})
    void two_first_rounds_on_irritants_that_turn_out_to_be_one_are_flagged() {
        String queue = irritant("an hour in the queue");
        String line = irritant("the line at the counter");
        String wait = irritant("waiting at the window");
        String first = launch(ada, "on-queue", about(queue));
        launch(ada, "on-line", about(line));
        launch(ola, "of-another", about(line));
        assertThat(flags("on-line")).isEmpty();

        merge(line, queue);
        assertThat(flags("on-line")).containsExactly(first);
        assertThat(flags("on-queue")).isEmpty();
        assertThat(flags("of-another")).isEmpty();

        merge(queue, wait);
        launch(ada, "on-the-first-one", about(line));
        assertThat(flags("on-the-first-one")).hasSize(1);
        assertThat(flags("on-line")).hasSize(1);
    }

    private static List<String> flags(String initiative) {
        return ada.get("/initiatives/" + initiative)
                .body()
                .get("history")
                .valueStream()
                .filter(each -> each.get("what").asString().equals("flagged"))
                .map(each -> each.get("details").get("about").asString())
                .toList();
    }

    private static String irritant(String hurts) {
        return ola.record(
                "/irritants",
                """
                {"category":"WAITING","recurrence":"DAILY","hurts":"%s","zone":"the counter",
                 "tags":[],"reportedOn":"2022-01-01"}
                """
                        .formatted(hurts));
    }

    private static void merge(String irritant, String into) {
        ola.record(
                "/irritants/" + irritant + "/merging",
                "{\"into\":\"%s\",\"mergedOn\":\"2022-01-01\"}".formatted(into));
    }

    private static String about(String irritant) {
        return ",\"about\":\"" + irritant + "\"";
    }

    private static String launch(Neighbour who, String name, String more) {
        return who.launch(
                """
                {"initiative":"%s","title":"%s","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"2021-11-01"%s}
                """
                        .formatted(name, name, more));
    }

    /** Somebody, and as what. */
    private record Attends(Neighbour who, String as) {}

    private static Attends attends(Neighbour who, String as) {
        return new Attends(who, as);
    }

    /** The owner shows it to them, and the first of them records it. */
    private static void demo(Neighbour owner, String initiative, Attends... attendees) {
        String demos = "/initiatives/" + initiative + "/demos";
        JsonNode opened = owner.post(demos, "{}").body();
        String demo = demos + "/" + opened.get("id").asString();
        for (Attends each : attendees) {
            each.who()
                    .record(
                            demo + "/attendance",
                            "{\"code\":\"%s\",\"as\":\"%s\"}"
                                    .formatted(opened.get("code").asString(), each.as()));
        }
        attendees[0].who().record(demo + "/end", "{}");
    }
}
