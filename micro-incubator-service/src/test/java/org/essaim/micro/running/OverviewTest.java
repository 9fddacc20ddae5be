package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a division sees first, and the whole history of an initiative. */
@Gate
class OverviewTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    private static RunningDivision division;
    private static Neighbour ada;
    private static Neighbour bob;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared().longAgo();
        ada = Neighbour.of(division, "p-ada", "employee");
        bob = Neighbour.of(division, "p-bob", "volunteer");
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

    private static void launch(String name) {
        ada.record(
                "/initiatives",
                """
                {"initiative":"%s","title":"%s","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"2021-01-15"}
                """
                        .formatted(name, name));
    }

    private static String spend(String name, String day) {
        return ada.record(
                "/initiatives/" + name + "/expenses",
                "{\"amount\":{\"euros\":\"1.00\"},\"label\":\"cables\",\"spentOn\":\"%s\"}"
                        .formatted(day));
    }

    private static JsonNode overview() {
        division.settle();
        return ada.get("/overview").body();
    }

    @Test
    @Rule({"R41", "R60", "R61"})
    void the_overview_shows_what_hurts_what_runs_and_what_is_due() {
        String due = aDivisionAtWork();
        String ballot = ballot();

        JsonNode overview = overview();
        assertThat(overview.get("today").asString()).isEqualTo("2022-01-01");
        assertThat(overview.get("irritants").get(0).get("hurts").asString())
                .isEqualTo("forms twice");
        assertThat(overview.get("expenses").valueStream())
                .singleElement()
                .satisfies(
                        expense -> {
                            assertThat(expense.get("expenseId").asString()).isEqualTo(due);
                            assertThat(expense.get("useBy").asString()).isEqualTo("2022-02-01");
                        });
        assertThat(overview.get("demos").valueStream())
                .singleElement()
                .satisfies(
                        demo -> {
                            assertThat(demo.get("dueOn").asString()).isEqualTo("2022-01-08");
                            assertThat(demo.get("overdue").asBoolean()).isFalse();
                        });
        assertThat(overview.get("ballots").get(0).get("round").asString()).isEqualTo(ballot);
        assertThat(stage(overview, "IDEA").get("dormant").asInt()).isEqualTo(1);
        assertThat(stage(overview, "PILOT").get("initiatives").asInt()).isEqualTo(1);
    }

    /** Answers the one expense that is due. */
    private static String aDivisionAtWork() {
        launch("unused");
        launch("used");
        launch("ended");
        String due = spend("unused", "2021-02-01");
        spend("unused", "2021-06-01");
        spend("used", "2021-02-01");
        spend("ended", "2021-02-01");
        Neighbour.of(division, "uma", "user-representative")
                .record(
                        "/initiatives/used/usage",
                        "{\"measuredOn\":\"2021-03-01\",\"users\":2,\"level\":\"CONFIRMED\"}");
        ada.record(
                "/initiatives/ended/close",
                "{\"tried\":\"a\",\"learnt\":\"b\",\"closedOn\":\"2022-01-01\"}");
        ada.record("/initiatives/used/stage", "{\"stage\":\"PILOT\",\"enteredOn\":\"2021-12-25\"}");
        ada.record("/initiatives/unused/pause", "{\"reason\":\"ill\",\"pausedOn\":\"2022-01-01\"}");
        ada.record(
                "/irritants",
                """
                {"category":"WASTE","recurrence":"WEEKLY","hurts":"forms twice","zone":"here",
                 "reportedOn":"2022-01-01"}
                """);
        return due;
    }

    private static JsonNode stage(JsonNode overview, String stage) {
        return overview.get("stages")
                .valueStream()
                .filter(each -> each.get("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    /** Asked for by Ada once Bob and Eve volunteer. */
    private static String ballot() {
        bob.record("/volunteers/p-bob/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
        Neighbour.of(division, "p-eve", "employee", "manager")
                .record("/volunteers/p-eve/acceptance", "{\"capacity\":\"MANAGER\"}");
        return ada.record(
                "/initiatives/used/rounds",
                """
                {"kind":"LATER","pilotUsers":"the counter","amount":{"euros":"100.00"},"months":3,
                 "team":[{"person":"p-ada","part":"PRODUCT_LEAD","publicServant":true}]}
                """);
    }

    @Test
    @Rule("R60")
    void the_history_of_an_initiative_is_complete_and_in_order_with_the_use_by_of_each_expense() {
        launch("recorded");
        spend("recorded", "2021-06-30");
        ada.record(
                "/initiatives/recorded/obstacles",
                "{\"kind\":\"PURCHASING\",\"what\":\"slow\",\"metOn\":\"2021-07-01\"}");
        JsonNode details = ada.get("/initiatives/recorded").body();
        assertThat(details.get("history").valueStream())
                .extracting(each -> each.get("what").asString())
                .containsExactly(
                        "launched", "first-round-granted", "expense-recorded", "obstacle-met");
        JsonNode spent = details.get("history").get(2).get("details");
        assertThat(spent.get("useBy").asString()).isEqualTo("2022-06-30");
        JsonNode obstacle = details.get("history").get(3).get("details");
        assertThat(obstacle.get("what").get("text").asString()).isEqualTo("slow");
    }

    @Test
    @Rule("R27")
    void after_a_stop_the_owner_launches_again_at_once() {
        launch("stopped");
        spend("stopped", "2021-12-01");
        division.receive(stop("stopped"));
        assertThat(ada.get("/initiatives/stopped").body().get("stopped").asBoolean()).isTrue();
        launch("again");
        spend("again", "2022-01-01");
    }

    private static FundingStopped stop(String initiative) {
        UUID id = NamedUuid.of("stop", initiative);
        return new FundingStopped(
                DIVISION,
                new InitiativeId(initiative),
                id,
                id,
                LocalDate.of(2020, 12, 30),
                LocalDate.of(2021, 12, 30),
                LocalDate.of(2021, 12, 31),
                StopReason.NOT_USED,
                Instant.EPOCH,
                1,
                Instant.EPOCH);
    }
}
