package org.essaim.reporting.whatif.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.PastExpense;
import org.essaim.reporting.recount.domain.PastMeasure;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.Verdict;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

@Rule({"R51", "R62"})
class CruxTest {

    private static final LocalDate SPENT = LocalDate.of(2019, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    /** One expense, used after so many months by so many. */
    private static Verdict judged(int months, int... monthsAndUsers) {
        List<PastMeasure> measures = new ArrayList<>();
        for (int i = 0; i < monthsAndUsers.length; i += 2) {
            LocalDate on = SPENT.plusMonths(monthsAndUsers[i]);
            measures.add(
                    new PastMeasure(
                            new UUID(2, i), on, monthsAndUsers[i + 1], true, i, null, false));
        }
        return Recount.of(
                new InitiativeHistory(
                        "anct",
                        "pix",
                        SPENT,
                        null,
                        null,
                        List.of(
                                new PastExpense(
                                        new UUID(1, 1), SPENT, Amount.of(1, 1), false, List.of())),
                        measures,
                        List.of()),
                Rules.always(Parameters.FOUNDING.months(months)),
                DAY);
    }

    private static MovedStops moved(
            long initiatives, long alone, long found, long users, long productsOfFew) {
        return MovedStops.of(
                initiatives, alone, found, users, productsOfFew, Basis.of(users, false));
    }

    private static Crux crux(int months, int... monthsAndUsers) {
        return Crux.NONE.with(judged(12, monthsAndUsers), judged(months, monthsAndUsers));
    }

    @Test
    void what_shorter_rules_stop_alone_may_have_found_users_later() {
        assertThat(crux(6, 9, 30, 20, 40))
                .isEqualTo(new Crux(moved(1, 1, 1, 40, 0), MovedStops.NONE));
    }

    @Test
    void what_both_stop_is_stopped_earlier_and_found_nobody() {
        assertThat(crux(6)).isEqualTo(new Crux(moved(1, 0, 0, 0, 0), MovedStops.NONE));
    }

    @Test
    void what_longer_rules_spare_found_users_after_the_stop_of_today() {
        assertThat(crux(18, 15, 30)).isEqualTo(new Crux(MovedStops.NONE, moved(1, 1, 1, 30, 0)));
        assertThat(crux(18)).isEqualTo(new Crux(MovedStops.NONE, moved(1, 0, 0, 0, 0)));
    }

    @Test
    @Rule("R100")
    void fewer_than_five_users_are_not_counted_but_that_they_were_found_is() {
        assertThat(crux(6, 9, 30, 20, 4))
                .isEqualTo(new Crux(moved(1, 1, 1, 0, 1), MovedStops.NONE));
    }

    @Test
    void what_is_stopped_on_the_same_day_or_by_neither_moves_nothing() {
        assertThat(crux(12)).isEqualTo(Crux.NONE);
        assertThat(crux(6, 2, 30)).isEqualTo(Crux.NONE);
    }

    @Test
    void users_that_were_invented_say_so_and_beside_real_ones_in_part() {
        MovedStops invented = MovedStops.of(1, 1, 1, 40, 0, Basis.of(40, true));
        assertThat(invented.mark("users")).isEqualTo(Basis.WHOLLY);
        assertThat(invented.plus(invented).mark("users")).isEqualTo(Basis.WHOLLY);
        assertThat(invented.plus(moved(1, 1, 1, 0, 1)).mark("users")).isEqualTo(Basis.WHOLLY);
        MovedStops both = moved(1, 1, 1, 5, 0).plus(invented);
        assertThat(both.mark("users")).isEqualTo(Basis.PARTLY);
        assertThat(both.plus(invented).mark("users")).isEqualTo(Basis.PARTLY);
    }

    @Test
    void one_after_the_other_they_add_up() {
        Crux both =
                crux(6, 9, 30)
                        .with(judged(12, 8, 20), judged(6, 8, 20))
                        .with(judged(12, 15, 9), judged(18, 15, 9));
        assertThat(both).isEqualTo(new Crux(moved(2, 2, 2, 50, 0), moved(1, 1, 1, 9, 0)));
    }
}
