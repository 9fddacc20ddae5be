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

/** Who launched on an empty envelope is not poor for ever. */
@Gate
class TopUpTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final String TOP_UP = "/initiatives/poor/top-up";

    private static RunningDivision division;
    private static Neighbour ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        ada = Neighbour.of(division, "ada", "employee");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule({"R22", "R11", "R12"})
    void a_first_round_granted_short_is_topped_up_as_far_as_the_envelope_goes_and_to_the_cap() {
        ada.launch(
                """
                {"initiative": "poor", "title": "A+", "kind": "PROTOTYPE",
                 "irritant": "waiting", "trial": "a form", "launchedOn": "2022-01-01"}
                """);
        var empty = ada.post(TOP_UP, "");
        assertThat(empty.status()).isEqualTo(409);
        assertThat(empty.text("code")).isEqualTo("envelope-empty-for-top-up");
        assertThat(history("top-up-requested")).isZero();

        allocate("a little", Amount.of(200_00, 4));
        ada.record(TOP_UP, "");
        spend("200.00", 4);
        allocate("enough", Amount.of(900_00, 100));
        ada.record(TOP_UP, "");
        spend("300.00", 6);

        assertThat(ada.post(TOP_UP, "").text("code")).isEqualTo("top-up-of-nothing");
        assertThat(ada.refused("/initiatives/poor/expenses", expense("0.01", 0))).isEqualTo("R22");
        assertThat(history("first-round-topped-up")).isEqualTo(2);
        division.settle();
        assertThat(division.get("/envelope/check").body().path("sound").asBoolean()).isTrue();
        assertThat(division.get("/envelope").body().at("/available/euros").asString())
                .isEqualTo("600.00");
    }

    private static void allocate(String name, Amount amount) {
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", name),
                        2022,
                        amount,
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        division.settle();
    }

    private static void spend(String euros, int halfDays) {
        ada.record("/initiatives/poor/expenses", expense(euros, halfDays));
    }

    private static String expense(String euros, int halfDays) {
        return """
        {"amount": {"euros": "%s", "halfDays": %d}, "label": "cables", "spentOn": "2022-01-01"}
        """
                .formatted(euros, halfDays);
    }

    private static long history(String what) {
        return division.get("/initiatives/poor")
                .body()
                .path("history")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals(what))
                .count();
    }
}
