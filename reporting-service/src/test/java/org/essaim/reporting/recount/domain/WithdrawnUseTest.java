package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.recount.domain.PastMeasure.PastWithdrawal;
import org.essaim.reporting.recount.domain.Verdict.Opening;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Use that was withdrawn (R53), as the recount sees it. */
@Rule("R53")
class WithdrawnUseTest {

    private static final LocalDate SPENT = LocalDate.of(2020, 3, 10);
    private static final LocalDate USE_BY = LocalDate.of(2021, 3, 10);
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);

    private static Verdict judged(LocalDate endedOn, PastMeasure... measures) {
        return Recount.of(
                new InitiativeHistory(
                        "anct",
                        "openfisca",
                        SPENT,
                        endedOn,
                        endedOn,
                        List.of(
                                new PastExpense(
                                        new UUID(1, 1), SPENT, Amount.of(1, 1), false, List.of())),
                        List.of(measures),
                        List.of()),
                Rules.always(Parameters.FOUNDING),
                LATER);
    }

    private static PastMeasure measured(LocalDate on, int users) {
        return measured(on, users, true, 1);
    }

    private static PastMeasure measured(LocalDate on, int users, boolean proven, long position) {
        return new PastMeasure(
                new UUID(2, on.toEpochDay()), on, users, proven, position, null, false);
    }

    private static PastMeasure withdrawn(PastMeasure measure, LocalDate on) {
        return measure.withdrawn(new PastWithdrawal(on, 9));
    }

    private static LocalDate stop(PastMeasure... measures) {
        return judged(null, measures).stop().orElseThrow().dueOn();
    }

    @Test
    @Rule("R61")
    void what_is_withdrawn_by_useBy_has_redeemed_nothing() {
        PastMeasure measure = measured(SPENT, 50);
        assertThat(judged(null, measure).stop()).isEmpty();
        assertThat(stop(withdrawn(measure, SPENT))).isEqualTo(USE_BY.plusDays(1));
        assertThat(stop(withdrawn(measure, USE_BY))).isEqualTo(USE_BY.plusDays(1));
    }

    @Test
    void what_is_withdrawn_after_useBy_gives_31_days_from_then_on() {
        LocalDate withdrawnOn = USE_BY.plusDays(1);
        ExpenseClock clock =
                judged(null, withdrawn(measured(SPENT, 50), withdrawnOn)).stop().orElseThrow();
        assertThat(clock)
                .isEqualTo(
                        new ExpenseClock(
                                new PastExpense(
                                        new UUID(1, 1), SPENT, Amount.of(1, 1), false, List.of()),
                                USE_BY,
                                withdrawnOn.plusDays(31),
                                false,
                                true));
        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2021, 4, 12));
    }

    @Test
    void of_two_withdrawals_the_later_one_says_how_long() {
        PastMeasure one = withdrawn(measured(SPENT, 50), USE_BY.plusDays(90));
        PastMeasure other = withdrawn(measured(USE_BY, 50), USE_BY.plusDays(40));
        assertThat(stop(one, other)).isEqualTo(USE_BY.plusDays(90 + 31 + 1));
    }

    @Test
    void what_had_never_redeemed_the_expense_gives_no_days_when_it_is_withdrawn() {
        LocalDate then = USE_BY.plusDays(40);
        for (PastMeasure measure :
                List.of(
                        measured(SPENT.minusDays(1), 50),
                        measured(USE_BY.plusDays(1), 50),
                        measured(SPENT, 0),
                        measured(SPENT, 50, false, 1))) {
            assertThat(stop(withdrawn(measure, then)))
                    .as("%s", measure)
                    .isEqualTo(USE_BY.plusDays(1));
        }
        for (PastMeasure measure : List.of(measured(SPENT, 1), measured(USE_BY, 1))) {
            assertThat(stop(withdrawn(measure, then)))
                    .as("%s", measure)
                    .isEqualTo(then.plusDays(32));
        }
    }

    @Test
    @Rule("R68")
    void an_end_within_the_days_that_are_given_is_in_time() {
        PastMeasure measure = withdrawn(measured(SPENT, 50), USE_BY.plusDays(40));
        LocalDate last = USE_BY.plusDays(71);
        assertThat(judged(last, measure).stop()).isEmpty();
        assertThat(judged(last.plusDays(1), measure).stop()).isPresent();
    }

    @Test
    @Rule("R51")
    void it_is_of_a_used_product_no_more() {
        PastMeasure stands = measured(SPENT.plusDays(9), 3);
        Verdict verdict = judged(null, withdrawn(measured(SPENT, 3), USE_BY), stands);
        assertThat(verdict.used()).containsExactly(stands);
        assertThat(verdict.firstUse()).contains(SPENT.plusDays(9));
    }

    @Test
    @Rule("R70")
    void the_case_that_it_opened_stays_open() {
        PastMeasure measure = withdrawn(measured(SPENT, 20), USE_BY);
        assertThat(judged(null, measure).opening())
                .contains(new Opening(measure.evidenceId(), SPENT, true));
    }

    @Test
    @Rule("R70")
    void growth_is_seen_between_two_measures_that_stood_at_one_time() {
        PastMeasure after = measured(SPENT.plusDays(90), 10, true, 5);
        assertThat(opensAfter(measured(SPENT, 5, true, 3), 6, after)).isTrue();
        assertThat(opensAfter(measured(SPENT, 5, true, 3), 5, after)).isFalse();
        assertThat(opensAfter(measured(SPENT, 5, true, 3), 4, after)).isFalse();
        PastMeasure late = measured(SPENT, 5, true, 7);
        PastMeasure gone = after.withdrawn(new PastWithdrawal(USE_BY, 7));
        assertThat(judged(null, late, gone).opening()).isEmpty();
        PastMeasure goneLater = after.withdrawn(new PastWithdrawal(USE_BY, 8));
        assertThat(judged(null, late, goneLater).opening())
                .contains(new Opening(after.evidenceId(), after.measuredOn(), false));
    }

    private static boolean opensAfter(PastMeasure before, long withdrawnAt, PastMeasure after) {
        PastMeasure gone = before.withdrawn(new PastWithdrawal(USE_BY, withdrawnAt));
        return judged(null, gone, after).opening().isPresent();
    }
}
