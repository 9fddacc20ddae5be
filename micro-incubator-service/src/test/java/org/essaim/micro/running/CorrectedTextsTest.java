package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.initiative.read.ShownInitiatives;
import org.essaim.micro.initiative.read.ShownInitiatives.ShownInitiative;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Lists show what is right now, the history shows both, and either can be redacted. */
@Rule("R13")
@Gate
class CorrectedTextsTest {

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour eve;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(10_000_00, 100),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        ada = Neighbour.of(division, "ada", "employee", "volunteer");
        eve = Neighbour.of(division, "eve", "employee");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void a_title_is_shown_as_it_was_corrected_and_the_history_has_both() {
        String abri = launch("abri");
        ada.record(abri + "/texts", "{\"title\":\"Abri\",\"trial\":\"a roof\"}");
        division.settle();

        assertThat(ada.get("/initiatives?q=abri").body().get("items").findValuesAsString("title"))
                .containsExactly("Abri");
        ShownInitiative shown = division.bean(ShownInitiatives.class).get(new InitiativeId("abri"));
        assertThat(shown.title() + ": " + shown.trial()).isEqualTo("Abri: a roof");
        JsonNode now = ada.get(abri).body();
        assertThat(now.at("/title/text").asString()).isEqualTo("Abri");
        assertThat(now.at("/irritant/text").asString()).isEqualTo("rain");
        assertThat(now.at("/trial/text").asString()).isEqualTo("a roof");
        assertThat(corrections(now))
                .containsExactly("TITLE: Abrri, now Abri", "TRIAL: an umbrella, now a roof");
        assertThat(now.at("/history/0/details/title/text").asString()).isEqualTo("Abrri");
    }

    @Test
    void a_label_is_corrected_and_the_amount_is_not() {
        String barque = launch("barque");
        String expense = spend(barque);
        ada.record(barque + "/expenses/" + expense + "/label", "{\"label\":\"two oars\"}");
        division.settle();

        JsonNode row = ada.get(barque + "/expenses").body().at("/items/0");
        assertThat(row.path("label").asString()).isEqualTo("two oars");
        assertThat(row.at("/amount/euros").asString()).isEqualTo("10.00");
        assertThat(corrections(ada.get(barque).body())).containsExactly(": oars, now two oars");
    }

    @Test
    @Rule("R28")
    void somebody_outside_corrects_nothing() {
        String cale = launch("cale");
        String expense = spend(cale);

        assertThat(eve.refused(cale + "/texts", "{\"title\":\"mine\"}")).isEqualTo("R28");
        assertThat(eve.refused(cale + "/expenses/" + expense + "/label", "{\"label\":\"mine\"}"))
                .isEqualTo("R28");
        String irritant = report();
        assertThat(eve.refused(irritant + "/texts", "{\"hurts\":\"mine\"}")).isEqualTo("R28");
    }

    @Test
    void a_correction_of_nothing_is_none() {
        String digue = launch("digue");

        assertThat(ada.post(digue + "/texts", "{}").status()).isEqualTo(400);
        assertThat(ada.post(report() + "/texts", "{}").body().toString())
                .contains("Say what hurts whom, or where");
    }

    @Test
    @Rule("R90")
    void an_irritant_is_found_by_its_new_words_and_its_corrections_have_both() {
        String irritant = report();
        ada.record(irritant + "/texts", "{\"hurts\":\"a flooded cellar\"}");
        division.settle();

        assertThat(ada.get(irritant).text("hurts")).isEqualTo("a flooded cellar");
        assertThat(ada.get(irritant).text("zone")).isEqualTo("the harbour");
        assertThat(ada.get("/irritants?q=flooded").body().get("items")).hasSize(1);
        JsonNode correction = ada.get(irritant + "/corrections").body().at("/items/0");
        assertThat(shown(correction)).isEqualTo("HURTS: a wet cellar, now a flooded cellar");
        assertThat(correction.path("person").asString()).isEqualTo("ada");
        ada.record(irritant + "/texts", "{\"zone\":\"the quay\"}");
        JsonNode first = ada.get(irritant + "/corrections?size=1").body();
        String next = irritant + "/corrections?after=" + first.path("next").asString();
        assertThat(first.path("items")).hasSize(1);
        assertThat(ada.get(next).body().path("items").valueStream().map(CorrectedTextsTest::shown))
                .containsExactly("ZONE: the harbour, now the quay");
    }

    @Test
    @Rule("R100")
    void what_was_written_before_can_be_redacted_and_what_is_now_stays() {
        String ecluse = launch("ecluse");
        ada.record(ecluse + "/texts", "{\"irritant\":\"drizzle\"}");
        ada.record(ecluse + "/texts", "{\"irritant\":\"hail on Rosalinde\"}");
        ada.record(ecluse + "/texts", "{\"irritant\":\"hail\"}");
        String rosalinde =
                ada.get(ecluse)
                        .body()
                        .path("history")
                        .findValues("after")
                        .get(1)
                        .path("digest")
                        .asString();

        ada.record("/texts/" + rosalinde + "/redaction", "{\"reason\":\"a name\"}");
        division.settle();

        assertThat(Dump.of(division.database()).tablesThatHold("Rosalinde")).isEmpty();
        JsonNode now = ada.get(ecluse).body();
        assertThat(now.at("/irritant/text").asString()).isEqualTo("hail");
        assertThat(corrections(now))
                .containsExactly(
                        "IRRITANT: rain, now drizzle",
                        "IRRITANT: drizzle, now [redacted]",
                        "IRRITANT: [redacted], now hail");
    }

    @Test
    @Rule("R17")
    void the_same_request_corrects_once_and_only_what_all_may_read_is_published() {
        String irritant = report();
        String fanal = launch("fanal");
        division.settle();
        long published = published();
        for (String path : List.of(fanal, irritant)) {
            String body =
                    path.equals(fanal) ? "{\"title\":\"x\",\"trial\":\"y\"}" : "{\"zone\":\"x\"}";
            for (int time = 0; time < 2; time++) {
                var answer =
                        ada.division()
                                .post(path + "/texts", body, "Idempotency-Key", "once " + path);
                assertThat(answer.status()).isEqualTo(201);
            }
        }
        division.settle();
        assertThat(corrections(ada.get(fanal).body())).hasSize(2);
        assertThat(ada.get(irritant + "/corrections").body().get("items")).hasSize(1);
        assertThat(published()).isEqualTo(published + 2);
        assertThat(lastPublished(2))
                .containsExactly(
                        "initiative.title-corrected.v1 about description:fanal, since 2022-01-01,"
                                + " names "
                                + ada.get(fanal).body().at("/title/digest").asString(),
                        "initiative.trial-corrected.v1 about trial:fanal, since 2022-01-01, names "
                                + ada.get(fanal).body().at("/trial/digest").asString());
    }

    private static String launch(String initiative) {
        ada.launch(
                """
                {"initiative":"%s","title":"Abrri","kind":"PROTOTYPE","irritant":"rain",
                 "trial":"an umbrella","launchedOn":"2022-01-01"}
                """
                        .formatted(initiative));
        return "/initiatives/" + initiative;
    }

    private static String spend(String initiative) {
        return ada.record(
                initiative + "/expenses",
                """
                {"amount":{"euros":"10.00"},"label":"oars","spentOn":"2022-01-01"}
                """);
    }

    private static String report() {
        return "/irritants/"
                + ada.record(
                        "/irritants",
                        """
                        {"category":"WAITING","recurrence":"DAILY","hurts":"a wet cellar",
                         "zone":"the harbour","reportedOn":"2022-01-01"}
                        """);
    }

    private static List<String> corrections(JsonNode initiative) {
        return initiative
                .path("history")
                .valueStream()
                .filter(each -> each.path("what").asString().endsWith("-corrected"))
                .map(each -> shown(each.path("details")))
                .toList();
    }

    private static String shown(JsonNode correction) {
        return "%s: %s, now %s"
                .formatted(
                        correction.path("part").asString(""),
                        text(correction.path("before")),
                        text(correction.path("after")));
    }

    private static String text(JsonNode shown) {
        return shown.path("redacted").asBoolean() ? "[redacted]" : shown.path("text").asString();
    }

    /** Their texts beside them, and about what nothing else waits (decisions 0114 and 0119). */
    private static List<String> lastPublished(int most) {
        return division.bean(JdbcClient.class)
                .sql(
                        """
                        select j.type || ' about ' || j.subject || ', since '
                                   || (j.message ->> 'correctedOn') || ', names '
                                   || coalesce(j.message ->> 'title', j.message ->> 'trial')
                          from (select *, convert_from(data, 'UTF8')::json as message
                                  from journal order by position desc limit ?) j
                         order by j.position
                        """)
                .param(most)
                .query(String.class)
                .list();
    }

    private static long published() {
        return division.bean(JdbcClient.class)
                .sql("select count(*) from journal")
                .query(Long.class)
                .single();
    }
}
