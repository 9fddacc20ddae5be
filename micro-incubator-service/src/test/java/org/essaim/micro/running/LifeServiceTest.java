package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.micro.derogation.automation.DerogationExpiry;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people do around initiatives, over HTTP, with the centre and the broker gone (R97). */
@Gate
class LifeServiceTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour bob;
    private static Neighbour users;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared(RunningDivision.DAYS_COME).longAgo();
        ada = Neighbour.of(division, "p-ada", "employee");
        bob = Neighbour.of(division, "p-bob", "volunteer");
        users = Neighbour.of(division, "p-u", "user-representative");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    private static String launch(Neighbour who, String name, String more) {
        return who.launch(
                """
                {"initiative":"%s","title":"%s","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"2021-11-01"%s}
                """
                        .formatted(name, name, more));
    }

    private static String spend(Neighbour who, String initiative, int halfDays, String day) {
        return who.record(
                "/initiatives/" + initiative + "/expenses",
                """
                {"amount":{"euros":"1.00","halfDays":%d},"label":"cables","spentOn":"%s"}
                """
                        .formatted(halfDays, day));
    }

    private static String irritant(Neighbour who, String hurts) {
        return who.record(
                "/irritants",
                """
                {"category":"WAITING","recurrence":"DAILY","hurts":"%s","zone":"the counter",
                 "tags":["Guichet"],"reportedOn":"2022-01-01"}
                """
                        .formatted(hurts));
    }

    private static List<JsonNode> history(String initiative, String what) {
        return ada.get("/initiatives/" + initiative)
                .body()
                .get("history")
                .valueStream()
                .filter(each -> each.get("what").asString().equals(what))
                .map(each -> each.get("details"))
                .toList();
    }

    @Test
    @Rule({"R90", "R91"})
    void irritants_are_reported_corroborated_merged_and_published() {
        String queue = irritant(ada, "an hour in the queue");
        String line = irritant(bob, "the line at the counter");
        bob.record("/irritants/" + queue + "/corroboration", "{}");
        assertThat(ada.refused("/irritants/" + queue + "/corroboration", "{}")).isEqualTo("R91");
        String into = "{\"into\":\"%s\",\"mergedOn\":\"2022-01-01\"}".formatted(queue);
        bob.record("/irritants/" + line + "/merging", into);
        String unknown = into.replace(queue, UUID.nameUUIDFromBytes(new byte[1]).toString());
        assertThat(ada.refused("/irritants/" + queue + "/merging", unknown)).isEqualTo("R90");
        division.settle();
        JsonNode open = ada.get("/irritants").body().get("items");
        assertThat(open.valueStream().map(row -> row.get("irritant").asString()))
                .contains(queue)
                .doesNotContain(line);
        JsonNode row = ada.get("/irritants/" + queue).body();
        assertThat(row.get("hurts").asString()).isEqualTo("an hour in the queue");
        assertThat(row.get("tags").get(0).asString()).isEqualTo("guichet");
        assertThat(row.get("corroborations").asInt()).isEqualTo(1);
        assertThat(ada.get("/irritants/" + line).body().get("mergedInto").asString())
                .isEqualTo(queue);
        assertThat(journalled("irritant:" + queue))
                .containsExactly(
                        "irritant.reported.v1",
                        "irritant.corroborated.v1",
                        "irritant.corroborated.v1");
        assertThat(journalled("irritant:" + line))
                .containsExactly("irritant.reported.v1", "irritant.merged.v1");
    }

    private static List<String> journalled(String subject) {
        return division.bean(JdbcClient.class)
                .sql("select type from journal where subject = ? order by position")
                .param(subject)
                .query(String.class)
                .list();
    }

    @Test
    @Rule("R25")
    void one_half_day_over_in_an_iso_week_across_new_year_is_flagged_wherever_it_was_spent() {
        launch(ada, "week-one", "");
        launch(bob, "week-two", "");
        bob.record(
                "/initiatives/week-two/team/p-ada",
                "{\"role\":\"DEVELOPER\",\"namedOn\":\"2022-01-01\"}");
        spend(ada, "week-one", 1, "2021-12-26");
        spend(ada, "week-one", 1, "2021-12-27");
        spend(bob, "week-two", 1, "2022-01-01");
        assertThat(history("week-one", "flagged")).isEmpty();
        String over = spend(ada, "week-two", 1, "2022-01-01");
        assertThat(history("week-two", "flagged"))
                .singleElement()
                .satisfies(
                        flag -> {
                            assertThat(flag.get("flag").asString())
                                    .isEqualTo("OVER_HALF_DAY_A_WEEK");
                            assertThat(flag.get("about").asString()).isEqualTo(over);
                        });
        ada.record(
                "/initiatives/week-two/expenses/" + over + "/reversal",
                "{\"reason\":\"wrong week\",\"reversedOn\":\"2022-01-01\"}");
        spend(ada, "week-two", 1, "2022-01-01");
        assertThat(history("week-two", "flagged")).hasSize(2);
    }

    @Test
    @Rule("R26")
    void a_second_first_round_of_one_owner_on_one_irritant_is_flagged_and_not_refused() {
        String about = ",\"about\":\"" + irritant(ada, "split") + "\"";
        String first = launch(ada, "split-one", about);
        launch(bob, "split-other", about);
        launch(ada, "split-two", about);
        assertThat(history("split-one", "flagged")).isEmpty();
        assertThat(history("split-other", "flagged")).isEmpty();
        assertThat(history("split-two", "flagged"))
                .singleElement()
                .satisfies(
                        flag -> {
                            assertThat(flag.get("flag").asString()).isEqualTo("SPLIT");
                            assertThat(flag.get("about").asString()).isEqualTo(first);
                        });
    }

    @Test
    @Rule({"R40", "R41", "R42"})
    void a_demo_that_nobody_held_is_flagged_by_itself() {
        launch(ada, "demos", "");
        ada.record(
                "/initiatives/demos/stage", "{\"stage\":\"PILOT\",\"enteredOn\":\"2021-12-17\"}");
        Eventually.holds(
                "the missing demo is shown", () -> !history("demos", "demo-missed").isEmpty());
        var opened = ada.post("/initiatives/demos/demos", "{}");
        String demo = "/initiatives/demos/demos/" + opened.text("id");
        String attending = "{\"code\":\"%s\",\"as\":\"%s\"}";
        bob.record(demo + "/attendance", attending.formatted(opened.text("code"), "FUNDER"));
        String decision = bob.record(demo + "/decisions", "{\"what\":\"a dark mode\"}");
        String votes = demo + "/decisions/" + decision + "/votes";
        bob.record(votes, "{\"choice\":\"YES\"}");
        assertThat(ada.refused(votes, "{\"choice\":\"YES\"}")).isEqualTo("R42");
        bob.record(demo + "/guests", "{\"users\":1,\"others\":0}");
        bob.record(demo + "/decisions/" + decision + "/conclusion", "{}");
        bob.record(demo + "/end", "{}");
        assertThat(history("demos", "product-decided").getFirst().get("adopted"))
                .hasToString("false");
        assertThat(history("demos", "demo-held").getFirst().get("nextBy").asString())
                .isEqualTo("2022-01-15");
        division.settle();
        assertThat(journalled("demos")).contains("initiative.flagged.v1");
        String join = "{\"joinedOn\":\"2022-01-01\"}";
        assertThat(bob.refused("/initiatives/demos/working-group/joining", join)).isEqualTo("R40");
        ada.record(
                "/initiatives/demos/team/p-lead",
                "{\"role\":\"PRODUCT_LEAD\",\"namedOn\":\"2021-12-31\"}");
        bob.record("/initiatives/demos/working-group/joining", join);
    }

    @Test
    @Rule("R93")
    void a_derogation_is_used_in_its_place_and_ends_by_itself() {
        launch(ada, "waived", "");
        Neighbour mia = Neighbour.of(division, "mia", "employee", "manager");
        mia.record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        String derogation =
                mia.record(
                        "/derogations",
                        """
                        {"waives":"three quotes","territory":"FR/IDF","from":"2021-12-01",
                         "until":"2022-01-01"}
                        """);
        String use = "{\"initiative\":\"waived\",\"territory\":\"%s\",\"usedOn\":\"%s\"}";
        String path = "/derogations/" + derogation + "/uses";
        ada.record(path, use.formatted("FR/IDF/75", "2022-01-01"));
        assertThat(ada.refused(path, use.formatted("FR/PACA", "2022-01-01"))).isEqualTo("R93");
        assertThat(ada.refused(path, use.formatted("FR/IDF", "2021-11-30"))).isEqualTo("R93");
        assertThat(ada.refused(path, use.formatted("FR/IDF", "2022-01-01").replace("waived", "no")))
                .isEqualTo("R20");
        assertThat(history("waived", "derogation-used")).hasSize(1);
        assertThat(division.asNobody().get("/derogations/" + derogation).status()).isEqualTo(200);
        division.bean(DerogationExpiry.class).reached(LocalDate.of(2022, 1, 2));
        division.settle();
        assertThat(ada.get("/derogations").body().get("items").get(0).get("expired").asBoolean())
                .isTrue();
    }

    @Test
    @Rule("R50")
    void a_product_measures_with_a_key_that_is_shown_once_and_a_representative_confirms() {
        launch(ada, "measured", "");
        var issued = ada.post("/initiatives/measured/measuring-keys", "{}");
        String key = issued.text("key");
        RunningDivision product = division.asNobody();
        String measure = "{\"measuredOn\":\"2022-01-01\",\"users\":3}";
        String path = "/initiatives/measured/measures";
        String evidence = product.post(path, measure, "Measuring-Key", key).text("id");
        assertThat(product.post(path, measure, "Measuring-Key", key + "x").status()).isEqualTo(409);
        assertThat(ada.get("/initiatives/measured").body().toString()).doesNotContain(key);
        String confirmation = "/initiatives/measured/usage/" + evidence + "/confirmation";
        assertThat(ada.post(confirmation, "{}").status()).isEqualTo(403);
        users.record(confirmation, "{}");
        String revocation =
                "/initiatives/measured/measuring-keys/" + issued.text("id") + "/revocation";
        ada.record(revocation, "{}");
        assertThat(product.post(path, measure, "Measuring-Key", key).text("rule")).isEqualTo("R50");
    }

    @Test
    @Rule("R73")
    void a_proposal_is_taken_by_a_launch_that_names_its_origin_or_left_with_a_reason() {
        division.receive(proposal("loved"));
        division.receive(proposal("loved"));
        division.receive(proposal("unloved"));
        launch(ada, "loved-here", ",\"origin\":\"loved\"");
        String decline =
                "{\"proposalId\":\"%s\",\"reason\":\"no queue here\",\"declinedOn\":\"2022-01-01\"}"
                        .formatted(proposal("unloved").proposalId());
        bob.record("/proposals/unloved/decline", decline);
        assertThat(bob.refused("/proposals/loved/decline", decline)).isEqualTo("R73");
        division.settle();
        assertThat(ada.get("/proposals").body().get("items").valueStream())
                .extracting(row -> row.get("answer").asString())
                .containsExactly("ADOPTED", "DECLINED");
        assertThat(journalled("loved")).containsExactly("generalization.accepted.v1");
        String published =
                "select convert_from(data, 'UTF8') from journal where subject = 'loved-here'";
        assertThat(division.bean(JdbcClient.class).sql(published).query(String.class).list())
                .anyMatch(each -> each.contains("\"origin\":\"loved\""));
        assertThat(journalled("unloved")).containsExactly("generalization.declined.v1");
    }

    private static GeneralizationProposed proposal(String origin) {
        return new GeneralizationProposed(
                DIVISION,
                NamedUuid.of("proposal", origin),
                NamedUuid.of("case", origin),
                new InitiativeId(origin),
                new DivisionId("elsewhere"),
                NamedUuid.of("irritant", origin),
                LocalDate.of(2021, 12, 1),
                null,
                null);
    }
}
