package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done is done by who asks, and by nobody else. */
@Gate
class WhoActsTest {

    private static RunningDivision division;
    private static RunningDivision ada;
    private static RunningDivision bob;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(100_000_00L, 1_000),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        division.settle();
        ada = division.as("ada", "employee");
        bob = division.as("bob", "volunteer");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule({"R20", "R24", "R100"})
    void the_launcher_is_the_owner_and_no_body_names_another() {
        for (String named : List.of("\"person\": \"bob\"", "\"division\": \"elsewhere\"")) {
            var refused = ada.post("/initiatives", launching("named", ", " + named));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("unknown-member");
        }
        launch("named");

        assertThat(details("named").path("owner").asString()).isEqualTo("ada");
    }

    @Test
    @Rule("R28")
    void only_the_owner_offers_and_only_who_was_offered_it_accepts() {
        launch("offered");
        String ownership = "/initiatives/offered/ownership";
        assertThat(bob.post(ownership, "{\"to\": \"bob\"}").text("rule")).isEqualTo("R28");
        assertThat(ada.post(ownership, "{\"to\": \"bob\"}").status()).isEqualTo(201);

        RunningDivision eve = division.as("eve", "employee", "volunteer", "operator");
        String acceptance = ownership + "/acceptance";
        assertThat(eve.post(acceptance, "").text("rule")).isEqualTo("R28");
        assertThat(details("offered").path("owner").asString()).isEqualTo("ada");

        assertThat(bob.post(acceptance, "").status()).isEqualTo(201);
        assertThat(details("offered").path("owner").asString()).isEqualTo("bob");
    }

    @Test
    @Rule("R50")
    void a_user_representative_alone_confirms_use() {
        launch("used");
        var refused = ada.post("/initiatives/used/usage", usage("CONFIRMED"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("rule")).isEqualTo("R50");
        assertThat(refused.text("code")).isEqualTo("usage-not-confirmed");
        assertThat(refused.text("remedy")).contains("declared", "user representative");
        assertThat(ada.post("/initiatives/used/usage", usage("DECLARED")).status()).isEqualTo(201);

        RunningDivision representative = division.as("uma", "user-representative");
        assertThat(representative.post("/initiatives/used/usage", usage("CONFIRMED")).status())
                .isEqualTo(201);
    }

    @Test
    @Rule("R51")
    void nobody_types_that_a_use_was_measured() {
        launch("typed");
        RunningDivision representative = division.as("uma", "user-representative");
        for (RunningDivision who : List.of(ada, representative)) {
            var refused = who.post("/initiatives/typed/usage", usage("MEASURED"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("rule")).isIn("R51", "R28");
        }
    }

    @Test
    @Rule({"R28", "R13", "R84", "R81"})
    void a_colleague_closes_spends_reverses_and_hands_over_nothing_of_anothers() {
        launch("adas");
        String adas = "/initiatives/adas";
        String expense =
                ada.post(
                                adas + "/expenses",
                                """
                                {"amount": {"euros": "10.00", "halfDays": 0}, "label": "cables",
                                 "spentOn": "2022-01-01"}
                                """)
                        .text("id");
        RunningDivision eve = division.as("eve", "employee", "volunteer", "operator");
        JsonNode before = details("adas");

        tricks(expense)
                .forEach(
                        (path, body) ->
                                assertThat(eve.post(adas + path, body).text("rule"))
                                        .as(path)
                                        .isEqualTo("R28"));

        assertThat(details("adas")).isEqualTo(before);
    }

    @Test
    @Rule("R100")
    void a_key_is_of_the_person_who_sends_it() {
        launch("keyed");
        String use = "/initiatives/keyed/usage";
        String[] key = {"Idempotency-Key", "same"};
        ada.post(
                "/initiatives/keyed/team/bob",
                "{\"role\": \"DEVELOPER\", \"namedOn\": \"2022-01-01\"}");

        String adas = ada.post(use, usage("DECLARED"), key).text("id");
        String bobs = bob.post(use, usage("DECLARED"), key).text("id");

        assertThat(ada.post(use, usage("DECLARED"), key).text("id")).isEqualTo(adas);
        assertThat(bobs).isNotEqualTo(adas);
        assertThat(details("keyed").path("history").valueStream())
                .extracting(one -> one.path("by").asString(""))
                .contains("ada", "bob");
    }

    private static Map<String, String> tricks(String expense) {
        return Map.of(
                "/close",
                "{\"tried\": \"a\", \"learnt\": \"b\", \"closedOn\": \"2022-01-01\"}",
                "/integration",
                "{\"into\": \"nowhere\", \"offeredOn\": \"2022-01-01\"}",
                "/expenses",
                "{\"amount\": {\"euros\": \"400.00\", \"halfDays\": 0},"
                        + "\"label\": \"mine\", \"spentOn\": \"2022-01-01\"}",
                "/expenses/" + expense + "/reversal",
                "{\"reason\": \"hers\", \"reversedOn\": \"2022-01-01\"}",
                "/measuring-keys",
                "",
                "/pause",
                "{\"reason\": \"away\", \"pausedOn\": \"2022-01-01\"}",
                "/stage",
                "{\"stage\": \"PILOT\", \"enteredOn\": \"2022-01-01\"}",
                "/ownership/proposals",
                "{\"to\": \"eve\"}");
    }

    private static void launch(String initiative) {
        var launched = ada.post("/initiatives", launching(initiative, ""));
        assertThat(launched.status()).as(launched.response().body()).isEqualTo(201);
    }

    private static String launching(String initiative, String more) {
        return """
        {"initiative": "%s", "title": "A+", "kind": "PROTOTYPE",
         "irritant": "waiting", "trial": "a form", "launchedOn": "2022-01-01"%s}
        """
                .formatted(initiative, more);
    }

    private static JsonNode details(String initiative) {
        return ada.get("/initiatives/" + initiative).body();
    }

    private static String usage(String level) {
        return "{\"measuredOn\": \"2022-01-01\", \"users\": 3, \"level\": \"%s\"}".formatted(level);
    }
}
