package org.essaim.reporting.headline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.recount.domain.ComingStop;
import org.essaim.reporting.recount.domain.MonthInUse;
import org.essaim.reporting.recount.domain.UseTotal;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static final UseTotal TWENTY_OF_FORTY = use(40, 20, 900_00, 300_00, 200_00);
    private static final UseTotal NOTHING = use(0, 0, 0, 0, 0);

    private static UseTotal use(long initiatives, long used, long spent, long useful, long lost) {
        return new UseTotal(
                initiatives,
                used,
                Amount.of(spent, 0),
                Amount.of(useful, 0),
                Amount.of(lost, 0),
                Amount.of(spent - useful - lost, 0),
                List.of(),
                List.of());
    }

    private static Money euros(long euros) {
        return Money.euroCents(100 * euros);
    }

    private static Sum sum(long euros) {
        return Sum.of(Amount.of(100 * euros, 0), List.of());
    }

    private static Sum invented(long euros) {
        return Sum.of(Amount.of(100 * euros, 0), List.of("euros"));
    }

    @Test
    void what_rests_on_invented_figures_says_so_and_counts_do_not() {
        UseTotal use =
                new UseTotal(
                        40,
                        20,
                        Amount.of(900_00, 0),
                        Amount.of(300_00, 0),
                        Amount.of(200_00, 0),
                        Amount.of(400_00, 0),
                        List.of("redeemed.euros"),
                        List.of("spent.euros"));
        assertThat(marks(List.of(Headlines.useful(use), Headlines.spentForUsed(use))))
                .containsOnly(Basis.PARTLY);
        assertThat(marks(List.of(Headlines.usefulOfJudged(use)))).containsOnly(Basis.PARTLY);
        assertThat(marks(List.of(Headlines.foundUsers(use), Headlines.half(Optional.of(9L), use))))
                .containsOnlyNulls();
        assertThat(
                        marks(
                                List.of(
                                        Headlines.available(invented(5), invented(9)),
                                        Headlines.firstRounds(invented(2), invented(8)),
                                        Headlines.mostSpent(
                                                Map.of(2019, sum(5), 2020, invented(6))))))
                .containsOnly(Basis.WHOLLY);
        assertThat(
                        marks(
                                List.of(
                                        Headlines.available(sum(5), invented(9)),
                                        Headlines.halfSpentBy(
                                                List.of(
                                                        sum(60),
                                                        invented(9),
                                                        sum(8),
                                                        sum(7),
                                                        sum(6))))))
                .containsOnly(Basis.PARTLY);
    }

    private static List<String> marks(List<Optional<Headline>> headlines) {
        return headlines.stream().map(Optional::orElseThrow).map(Headline::mark).toList();
    }

    @Test
    void of_initiatives_it_says_how_many_found_a_user_and_nothing_of_fewer_than_five() {
        assertThat(Headlines.foundUsers(TWENTY_OF_FORTY)).contains(new Headline.FoundUsers(20, 40));
        assertThat(Headlines.foundUsers(use(5, 0, 0, 0, 0)))
                .contains(new Headline.FoundUsers(0, 5));
        assertThat(Headlines.foundUsers(use(4, 4, 0, 0, 0))).isEmpty();
    }

    @Test
    void of_money_it_says_what_has_proven_useful_and_nothing_where_none_was_spent() {
        assertThat(Headlines.useful(TWENTY_OF_FORTY))
                .contains(new Headline.Useful(euros(300), euros(900), null));
        assertThat(Headlines.usefulOfJudged(TWENTY_OF_FORTY))
                .contains(new Headline.UsefulOfJudged(euros(300), euros(500), null));
        assertThat(Headlines.spentForUsed(TWENTY_OF_FORTY))
                .contains(new Headline.SpentForUsed(euros(900), 20, null));
        assertThat(Headlines.useful(NOTHING)).isEmpty();
        assertThat(Headlines.usefulOfJudged(use(9, 0, 100, 0, 0))).isEmpty();
        assertThat(Headlines.spentForUsed(use(9, 0, 100, 0, 0))).isEmpty();
        assertThat(Headlines.available(sum(5), sum(9)))
                .contains(new Headline.Available(euros(5), euros(9), null));
        assertThat(Headlines.available(sum(0), sum(0))).isEmpty();
        assertThat(Headlines.firstRounds(sum(2), sum(8)))
                .contains(new Headline.FirstRounds(euros(2), euros(8), null));
        assertThat(Headlines.firstRounds(sum(0), sum(0))).isEmpty();
    }

    @Test
    void of_stages_it_adds_up_to_all_that_were_launched() {
        assertThat(Headlines.underway(3, 1, 1)).contains(new Headline.Underway(5, 3, 1, 1));
        assertThat(Headlines.underway(3, 1, 0)).isEmpty();
    }

    @Test
    void of_the_curve_it_says_when_half_are_used_or_that_it_never_comes_to_that() {
        assertThat(Headlines.half(Optional.of(90L), TWENTY_OF_FORTY))
                .contains(new Headline.HalfUsedWithin(90));
        assertThat(Headlines.half(Optional.empty(), TWENTY_OF_FORTY))
                .contains(new Headline.FewerThanHalfUsed());
        assertThat(Headlines.half(Optional.of(90L), use(4, 4, 0, 0, 0))).isEmpty();
    }

    @Test
    @Rule("R100")
    void of_users_it_compares_with_the_month_a_year_before_and_speaks_of_no_few_people() {
        YearMonth month = YearMonth.of(2021, 3);
        MonthInUse now = new MonthInUse(month, 3, 120, 1, List.of(), List.of());
        MonthInUse before = new MonthInUse(month.minusYears(1), 2, 80, 0, List.of(), List.of());
        MonthInUse hidden = new MonthInUse(month.minusYears(1), 2, 0, 2, List.of(), List.of());
        MonthInUse later = new MonthInUse(month.minusMonths(11), 2, 90, 0, List.of(), List.of());
        assertThat(Headlines.users(List.of(before, later, now)))
                .contains(new Headline.UsersSince(month, 120, 80, null));
        assertThat(Headlines.users(List.of(later, now)))
                .contains(new Headline.Users(month, 120, null));
        assertThat(Headlines.users(List.of(hidden, now)))
                .contains(new Headline.Users(month, 120, null));
        assertThat(
                        Headlines.users(
                                List.of(now, new MonthInUse(month, 2, 0, 2, List.of(), List.of()))))
                .isEmpty();
        assertThat(Headlines.users(List.of())).isEmpty();
    }

    @Test
    void of_stops_it_says_how_many_the_year_of_most_and_the_next_day() {
        assertThat(Headlines.stopped(11, 2)).contains(new Headline.Stopped(11, 2));
        assertThat(Headlines.stopped(0, 0)).isEmpty();
        assertThat(Headlines.mostStopped(Map.of(2019, 5L, 2020, 4L)))
                .contains(new Headline.MostStopped(Year.of(2019), 5));
        assertThat(Headlines.mostStopped(Map.of(2019, 5L, 2020, 5L))).isEmpty();
        assertThat(Headlines.mostStopped(Map.of(2019, 5L))).isEmpty();
        LocalDate day = LocalDate.of(2021, 3, 4);
        ComingStop stop =
                new ComingStop(
                        "anct", "pix", day, day.plusYears(1), day, Amount.of(1, 0), List.of());
        assertThat(Headlines.coming(List.of(stop))).contains(new Headline.Coming(1, day));
        assertThat(Headlines.coming(List.of())).isEmpty();
        assertThat(Headlines.closed(3)).contains(new Headline.Closed(3));
        assertThat(Headlines.closed(0)).isEmpty();
    }

    @Test
    void of_what_spreads_it_says_who_adopted_and_what_the_board_decided() {
        assertThat(Headlines.adopted(List.of("anct", "dinum", "anct"), 2))
                .contains(new Headline.Adopted(3, 2, 2));
        assertThat(Headlines.adopted(List.of(), 0)).isEmpty();
        assertThat(Headlines.casesOpened(7)).contains(new Headline.CasesOpened(7));
        assertThat(Headlines.casesOpened(0)).isEmpty();
        assertThat(Headlines.decided(1, 2)).contains(new Headline.Decided(3, 1));
        assertThat(Headlines.decided(0, 0)).isEmpty();
        assertThat(Headlines.upheld(3, 1)).contains(new Headline.Upheld(3, 1));
        assertThat(Headlines.upheld(0, 0)).isEmpty();
    }

    @Test
    void half_of_the_spending_is_that_of_the_fewest_divisions_and_only_where_they_are_few() {
        assertThat(Headlines.halfSpentBy(of(60, 40, 30, 20, 10, 0)))
                .contains(new Headline.HalfSpentBy(2, 5, null));
        assertThat(Headlines.halfSpentBy(of(10, 10, 10, 10, 10, 10))).isEmpty();
        assertThat(Headlines.halfSpentBy(of(90, 1, 1, 1))).isEmpty();
        assertThat(Headlines.halfSpentBy(of())).isEmpty();
        assertThat(Headlines.mostSpent(Map.of(2019, sum(5), 2020, sum(6))))
                .contains(new Headline.MostSpent(Year.of(2020), euros(6), null));
        assertThat(Headlines.mostSpent(Map.of(2019, sum(0), 2020, sum(0)))).isEmpty();
    }

    private static List<Sum> of(long... euros) {
        return LongStream.of(euros).mapToObj(HeadlinesTest::sum).toList();
    }
}
