package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the director gives and asks back is shown, and nothing of it is lost silently. */
@Gate
class AllocationsTest {

    private static final RunningCentre CENTRE = SharedCentre.withBoard();
    private static final DivisionId DIVISION = CENTRE.another();
    private static final UUID GIFT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String ALLOCATIONS =
            "/api/v1/divisions/%s/allocations".formatted(DIVISION);
    private static final String WITHDRAWALS =
            "/api/v1/divisions/%s/withdrawals".formatted(DIVISION);

    @BeforeAll
    static void give() {
        assertThat(CENTRE.post(ALLOCATIONS, gift("1000.00")).statusCode()).isEqualTo(201);
    }

    @Test
    @Rule("R10")
    void what_became_of_a_withdrawal_is_shown_where_its_location_says() {
        String complete = withdrawal("300.00");
        String partial = withdrawal("200.00");
        String refused = withdrawal("100.00");
        String pending = withdrawal("50.00");
        answers(complete, Amount.of(300_00, 0));
        answers(partial, Amount.of(199_00, 0));
        answers(refused, Amount.NOTHING);

        Eventually.passes(() -> assertThat(state(refused)).isEqualTo("REFUSED"));
        assertThat(state(complete)).isEqualTo("COMPLETE");
        assertThat(state(partial)).isEqualTo("PARTIAL");
        assertThat(CENTRE.get(partial).at("/givenBack/euros").asString()).isEqualTo("199.00");
        assertThat(state(pending)).isEqualTo("PENDING");
        assertThat(CENTRE.list(WITHDRAWALS))
                .extracting(row -> row.path("requestedBy").asString())
                .containsExactly("ada", "ada", "ada", "ada");
    }

    @Test
    @Rule("R17")
    void another_amount_under_the_same_id_is_refused_and_booked_nowhere() {
        HttpResponse<String> reused = CENTRE.post(ALLOCATIONS, gift("5000.00"));
        assertThat(reused.statusCode()).isEqualTo(422);
        assertThat(reused.body()).contains("R17", "allocation-id-reused", "1000.00");

        HttpResponse<String> again = CENTRE.post(ALLOCATIONS, gift("1000.00"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(CENTRE.list(ALLOCATIONS)).hasSize(1);
        JsonNode given = CENTRE.get(again.headers().firstValue("Location").orElseThrow());
        assertThat(given.at("/amount/euros").asString()).isEqualTo("1000.00");
        assertThat(given.path("allocatedBy").asString()).isEqualTo("ada");
    }

    @Test
    @Rule("R10")
    void a_day_is_one_of_the_year_that_is_named_with_it() {
        HttpResponse<String> unlike =
                CENTRE.post(
                        ALLOCATIONS,
                        """
                        {"on": "2031-01-01", "year": 1990, "amount": {"euros": "1.00"}}
                        """);
        assertThat(unlike.statusCode()).isEqualTo(409);
        assertThat(unlike.body()).contains("allocation-of-another-year");
    }

    private static String gift(String euros) {
        return "{\"id\": \"%s\", \"year\": 2026, \"amount\": {\"euros\": \"%s\"}}"
                .formatted(GIFT, euros);
    }

    private static String withdrawal(String euros) {
        return CENTRE.post(WITHDRAWALS, "{\"amount\": {\"euros\": \"%s\"}}".formatted(euros))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static void answers(String withdrawal, Amount givenBack) {
        UUID id = UUID.fromString(withdrawal.substring(withdrawal.lastIndexOf('/') + 1));
        CENTRE.receives(DIVISION, new EnvelopeWithdrawn(DIVISION, id, 2026, givenBack, null));
    }

    private static String state(String withdrawal) {
        return CENTRE.get(withdrawal).path("state").asString();
    }
}
