package org.essaim.reporting.whatif.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.RecountOutcome;
import org.essaim.reporting.recount.domain.RecountOutcome.RecountedCase;
import org.essaim.reporting.recount.domain.RecountOutcome.RecountedStop;
import org.essaim.reporting.whatif.domain.Comparison.Decided;
import org.essaim.reporting.whatif.domain.Comparison.Difference;
import org.essaim.reporting.whatif.domain.Comparison.DifferenceKind;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate SPENT = LocalDate.of(2020, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2021, 3, 1);
    private static final InitiativeKey PIX = new InitiativeKey("anct", "pix");
    private static final InitiativeKey BETA = new InitiativeKey("dinum", "beta");
    private static final InitiativeKey ALPHA = new InitiativeKey("dinum", "alpha");
    private static final InitiativeKey TRANSPORT = new InitiativeKey("dgitm", "transport");

    private static RecountOutcome outcome(List<InitiativeKey> stopped, List<InitiativeKey> cases) {
        return new RecountOutcome(
                4,
                0,
                stopped.stream().map(ComparisonTest::stop).toList(),
                cases.stream().map(ComparisonTest::opened).toList(),
                Amount.NOTHING,
                Amount.NOTHING,
                Amount.NOTHING,
                Amount.NOTHING,
                Amount.NOTHING,
                List.of(),
                List.of());
    }

    private static RecountedStop stop(InitiativeKey of) {
        return new RecountedStop(
                of.division(), of.initiative(), SPENT, USE_BY, USE_BY.plusDays(1), Amount.NOTHING);
    }

    private static RecountedCase opened(InitiativeKey of) {
        return new RecountedCase(of.division(), of.initiative(), SPENT, true);
    }

    @Test
    @Rule("R99")
    void other_values_stop_others_each_named_by_division_and_name_in_this_order() {
        RecountOutcome today = outcome(List.of(BETA, PIX, TRANSPORT, ALPHA), List.of());
        RecountOutcome other = outcome(List.of(PIX), List.of());
        Decided decided = new Decided(Set.of(PIX, ALPHA, BETA, TRANSPORT), Set.of());

        assertThat(Comparison.of(today, other, Crux.NONE, decided))
                .isEqualTo(
                        new Comparison(
                                today,
                                other,
                                Crux.NONE,
                                List.of(TRANSPORT, ALPHA, BETA),
                                List.of(),
                                List.of()));
        assertThat(Comparison.of(other, today, Crux.NONE, new Decided(Set.of(PIX), Set.of())))
                .isEqualTo(
                        new Comparison(
                                other,
                                today,
                                Crux.NONE,
                                List.of(),
                                List.of(TRANSPORT, ALPHA, BETA),
                                List.of()));
    }

    @Test
    @Rule({"R62", "R70"})
    void where_the_centre_and_the_recount_differ_each_says_what_the_other_does_not() {
        RecountOutcome today = outcome(List.of(PIX, BETA), List.of(PIX, TRANSPORT));
        Decided decided = new Decided(Set.of(BETA, ALPHA), Set.of(TRANSPORT, BETA));

        assertThat(Comparison.of(today, today, Crux.NONE, decided))
                .isEqualTo(
                        new Comparison(
                                today,
                                today,
                                Crux.NONE,
                                List.of(),
                                List.of(),
                                List.of(
                                        new Difference(
                                                DifferenceKind.STOPPED_BY_CENTRE, "dinum", "alpha"),
                                        new Difference(
                                                DifferenceKind.STOPPED_BY_RECOUNT, "anct", "pix"),
                                        new Difference(
                                                DifferenceKind.CASE_OF_CENTRE, "dinum", "beta"),
                                        new Difference(
                                                DifferenceKind.CASE_OF_RECOUNT, "anct", "pix"))));
    }
}
