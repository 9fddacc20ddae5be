package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Money and time from the director to what was spent, and back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
class FundingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID GIFT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID ASKED = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final RunningCentre CENTRE =
            RunningCentre.at(Instant.parse("2024-06-01T10:00:00Z"));

    @BeforeAll
    static void one_division_plays_its_part() {
        CENTRE.with(ANCT);
        CENTRE.post(
                "/api/v1/divisions/anct/allocations",
                """
                {"id": "%s", "year": 2024, "amount": {"euros": "1000.00", "halfDays": 20}}
                """
                        .formatted(GIFT));
        InitiativeMessages messages = InitiativeMessages.of(ANCT, "abri");
        CENTRE.receives(
                ANCT,
                new EnvelopeAllocationReceived(ANCT, GIFT, 2024, Amount.of(1000_00, 20)),
                messages.launched(DAY),
                messages.granted(DAY),
                messages.spent("one", DAY),
                messages.spent("two", DAY),
                messages.reversed("two", DAY),
                new EnvelopeReleased(
                        ANCT,
                        messages.initiative(),
                        messages.id("grant"),
                        Amount.of(200_00, 6),
                        ReleaseCause.CLOSED,
                        DAY));
        CENTRE.post(
                "/api/v1/divisions/anct/withdrawals",
                """
                {"id": "%s", "year": 2024, "amount": {"euros": "800.00"}}
                """
                        .formatted(ASKED));
        CENTRE.receives(ANCT, new EnvelopeWithdrawn(ANCT, ASKED, 2024, Amount.of(700_00, 0), null));
        CENTRE.caughtUp();
    }

    @AfterAll
    static void stop() {
        CENTRE.close();
    }

    @Test
    @Order(1)
    @Rule({"R10", "R51", "R64"})
    void one_address_has_all_that_the_centre_knows_of_a_division() {
        CENTRE.receivesWatermark(ANCT, Instant.parse("2024-05-31T08:00:00Z"));
        JsonNode anct = CENTRE.get("/api/v1/divisions/anct/summary");

        assertThat(anct.at("/division/division").asString()).isEqualTo("anct");
        assertThat(anct.path("money")).isEqualTo(CENTRE.list("/api/v1/funding").get(0));
        assertThat(anct.at("/figures/initiatives").asInt()).isEqualTo(1);
        assertThat(anct.at("/figures/usedProducts").asInt()).isZero();
        assertThat(anct.at("/reading/readUpTo").asString()).isEqualTo("2024-05-31T08:00:00Z");
        assertThat(anct.at("/reading/position").asLong()).isGreaterThanOrEqualTo(7);
        assertThat(anct.path("health").asString()).isNotEmpty();
        assertThat(CENTRE.text("/api/v1/divisions/nowhere/summary")).contains("\"status\":404");

        JsonNode abri = CENTRE.get("/api/v1/initiatives/anct/abri");
        assertThat(abri.path("money"))
                .isEqualTo(CENTRE.list("/api/v1/funding/initiatives?initiative=abri").get(0));
        assertThat(abri.path("readUpTo").asString()).isEqualTo("2024-05-31T08:00:00Z");
    }

    @Test
    @Order(1)
    @Rule({"R10", "R11", "R12"})
    void figures_of_a_division_are_the_sums_of_what_moved() {
        JsonNode row = CENTRE.list("/api/v1/funding").get(0);

        assertThat(amount(row, "/allocated")).isEqualTo(Amount.of(300_00, 20));
        assertThat(amount(row, "/granted")).isEqualTo(Amount.of(500_00, 10));
        assertThat(amount(row, "/spent")).isEqualTo(Amount.of(600_00, 8));
        assertThat(amount(row, "/reversed")).isEqualTo(Amount.of(300_00, 4));
        assertThat(amount(row, "/released")).isEqualTo(Amount.of(200_00, 6));
        assertThat(amount(row, "/available")).isEqualTo(Amount.of(0, 16));
    }

    @Test
    @Order(1)
    void years_initiatives_and_csv_agree() {
        assertThat(CENTRE.list("/api/v1/funding/years").get(0).path("year").asInt())
                .isEqualTo(2024);
        JsonNode initiative = CENTRE.list("/api/v1/funding/initiatives").get(0);
        assertThat(initiative.path("initiative").asString()).isEqualTo("abri");
        assertThat(amount(initiative, "/open")).isEqualTo(Amount.NOTHING);
        assertThat(CENTRE.csv("/api/v1/funding"))
                .startsWith("division,allocated.euros,allocated.halfDays,granted.euros,")
                .contains("anct,300.00,20,500.00,10,600.00,8,300.00,4,200.00,6,0.00,16");
        assertThat(CENTRE.csv("/api/v1/initiatives/stages")).contains("anct,IDEA,1");
    }

    @Test
    @Order(1)
    @Rule({"R15", "R22"})
    void a_round_is_known_from_its_grant() {
        assertThat(CENTRE.csv("/api/v1/funding/rounds?initiative=abri"))
                .contains(
                        "abri,anct,1,"
                                + InitiativeMessages.of(ANCT, "abri").id("grant")
                                + ",FIRST,2024-03-01,2025-03-01,"
                                + "500.00,10,200.00,6,300.00,4,0.00,0");
    }

    @Test
    @Order(1)
    @Rule("R10")
    void a_year_is_planned_and_what_came_of_it_stands_beside() {
        assertThat(CENTRE.csv("/api/v1/funding/plan"))
                .contains(
                        "anct,2024,0.00,0,300.00,20,500.00,10,200.00,6,300.00,4,0.00,16,1000,200");
    }

    @Test
    @Order(1)
    @Rule("R10")
    void what_the_director_does_is_published_to_the_division_alone() {
        assertThat(CENTRE.published())
                .isEqualTo(
                        List.of(
                                "division.admitted.v1 all",
                                "envelope.allocated.v1 division.anct",
                                "envelope.withdrawal-requested.v1 division.anct"));
    }

    @Test
    @Order(2)
    @Rule("R10")
    void a_division_that_is_not_admitted_is_refused_with_the_rule() {
        HttpResponse<String> refused =
                CENTRE.post(
                        "/api/v1/divisions/nobody/allocations",
                        "{\"amount\": {\"euros\": \"1.00\"}}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"R10\"", "\"allocation-to-no-division\"");
    }

    @Test
    @Order(2)
    @Rule("R06")
    void a_second_division_is_refused_until_the_first_has_a_used_product() {
        String second = "{\"division\": \"men\", \"dissatisfaction\": 90, \"source\": \"s\"}";
        assertThat(CENTRE.post("/api/v1/divisions", second).statusCode()).isEqualTo(409);

        CENTRE.receives(ANCT, InitiativeMessages.of(ANCT, "abri").used(DAY, 1));
        CENTRE.caughtUp();

        assertThat(CENTRE.post("/api/v1/divisions", second).statusCode()).isEqualTo(201);
        Eventually.passes(
                () ->
                        assertThat(CENTRE.csv("/api/v1/divisions"))
                                .contains("1,men,,,FRENCH,90", "2,anct,,,FRENCH,50"));
    }

    @Test
    @Order(3)
    @Rule("R12")
    void the_check_names_the_account_that_breaks_it() {
        assertThat(CENTRE.get("/api/v1/funding/check").path("balanced").asBoolean()).isTrue();

        CENTRE.jdbc()
                .sql("update funding_account set cents = cents + 1 where account = 'envelope'")
                .update();

        JsonNode check = CENTRE.get("/api/v1/funding/check");
        assertThat(check.path("balanced").asBoolean()).isFalse();
        assertThat(amount(check, "/sum")).isEqualTo(Amount.of(1, 0));
        assertThat(check.at("/broken/0/account").asString()).isEqualTo("envelope");
        assertThat(amount(check, "/divisions/0/sum")).isEqualTo(Amount.of(1, 0));
        CENTRE.jdbc()
                .sql("update funding_account set cents = cents - 1 where account = 'envelope'")
                .update();
        assertThat(CENTRE.get("/api/v1/funding/check").path("balanced").asBoolean()).isTrue();

        CENTRE.jdbc()
                .sql("update funding_year set half_days = half_days + 1 where kind = 'SPENT'")
                .update();
        JsonNode figures = CENTRE.get("/api/v1/funding/check");
        assertThat(figures.path("balanced").asBoolean()).isFalse();
        assertThat(amount(figures, "/sum")).isEqualTo(Amount.NOTHING);
        assertThat(figures.at("/broken/0/account").asString()).isEqualTo("yearly figure:SPENT");
    }

    @Test
    @Order(4)
    @Rule("R10")
    void what_is_sent_again_with_its_key_is_given_once() {
        String path = "/api/v1/divisions/anct/allocations";
        String body = "{\"amount\": {\"euros\": \"5.00\"}}";
        int before = CENTRE.published().size();

        String first = CENTRE.post(path, body, "Idempotency-Key", "k").body();

        assertThat(first).contains("\"id\"");
        assertThat(CENTRE.post(path, body, "Idempotency-Key", "k").body()).isEqualTo(first);
        CENTRE.caughtUp();
        assertThat(CENTRE.published()).hasSize(before + 1);
    }

    @Test
    @Order(5)
    @Rule({"R12", "R15"})
    void what_was_spent_is_drawn_from_the_oldest_round_first_in_each_unit() {
        DivisionId dinum = new DivisionId("dinum");
        CENTRE.with(dinum);
        InitiativeMessages messages = InitiativeMessages.of(dinum, "banc");
        CENTRE.receives(
                dinum,
                messages.granted(DAY),
                messages.granted(2, Amount.of(1_000_00, 20), DAY.plusMonths(1)),
                messages.spent("one", DAY),
                messages.spent("two", DAY),
                messages.spent("three", DAY.plusMonths(1)),
                messages.spent("mistake", DAY.plusMonths(1)),
                messages.reversed("mistake", DAY.plusMonths(1)));
        CENTRE.caughtUp();

        JsonNode rounds = CENTRE.get("/api/v1/funding/rounds?division=dinum").path("items");

        assertThat(amount(rounds, "/0/spent")).isEqualTo(Amount.of(500_00, 10));
        assertThat(amount(rounds, "/0/open")).isEqualTo(Amount.NOTHING);
        assertThat(amount(rounds, "/1/spent")).isEqualTo(Amount.of(400_00, 2));
        assertThat(amount(rounds, "/1/open")).isEqualTo(Amount.of(600_00, 18));
    }

    private static Amount amount(JsonNode answer, String path) {
        return RunningCentre.amount(answer.at(path));
    }
}
