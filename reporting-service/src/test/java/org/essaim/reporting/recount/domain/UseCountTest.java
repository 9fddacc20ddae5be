package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class UseCountTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private static final Verdict OPENFISCA =
            judged(
                    "anct",
                    "openfisca",
                    LocalDate.of(2020, 3, 1),
                    null,
                    List.of(
                            spent(LocalDate.of(2020, 3, 1), 100_05, 3),
                            spent(LocalDate.of(2020, 8, 1), 25_00, 1)),
                    measured(LocalDate.of(2020, 5, 2), 10),
                    measured(LocalDate.of(2020, 5, 20), 12),
                    measured(LocalDate.of(2020, 7, 3), 10));
    private static final Verdict PIX =
            judged(
                    "anct",
                    "pix",
                    LocalDate.of(2020, 5, 20),
                    null,
                    List.of(spent(LocalDate.of(2020, 5, 31), 40_00, 2)));
    private static final Verdict ALPHA =
            judged(
                    "dinum",
                    "alpha",
                    LocalDate.of(2021, 1, 1),
                    LocalDate.of(2021, 2, 1),
                    List.of(spent(LocalDate.of(2021, 1, 2), 10_00, 1)));

    private static final DivisionUse ANCT =
            new DivisionUse(
                    "anct",
                    2,
                    1,
                    Amount.of(165_05, 6),
                    Amount.of(100_05, 3),
                    Amount.of(40_00, 2),
                    10,
                    0,
                    Money.euroCents(165_05),
                    Money.euroCents(12_51),
                    Amount.of(25_00, 1),
                    List.of(),
                    List.of());
    private static final DivisionUse DINUM =
            new DivisionUse(
                    "dinum",
                    1,
                    0,
                    Amount.of(10_00, 1),
                    Amount.NOTHING,
                    Amount.NOTHING,
                    0,
                    0,
                    null,
                    null,
                    Amount.of(10_00, 1),
                    List.of(),
                    List.of());

    private static MonthOfUse month(YearMonth month, long products, long users, long few) {
        return new MonthOfUse(month, products, users, few, List.of(), List.of());
    }

    private static PastExpense spent(LocalDate on, long cents, int halfDays) {
        return new PastExpense(
                new UUID(1, on.toEpochDay()), on, Amount.of(cents, halfDays), false, List.of());
    }

    private static PastMeasure measured(LocalDate on, int users) {
        return new PastMeasure(new UUID(2, on.toEpochDay()), on, users, true, 0, null, false);
    }

    private static Verdict judged(
            String division,
            String name,
            LocalDate launched,
            LocalDate ended,
            List<PastExpense> expenses,
            PastMeasure... measures) {
        InitiativeHistory history =
                new InitiativeHistory(
                        division,
                        name,
                        launched,
                        ended,
                        ended,
                        expenses,
                        List.of(measures),
                        List.of());
        return Recount.of(history, Rules.always(Parameters.FOUNDING), DAY);
    }

    private static UseReport counted(Verdict... verdicts) {
        UseCount count = new UseCount(DAY);
        List.of(verdicts).forEach(count::add);
        return count.report(1);
    }

    /** From May 2020 on, month by month, all of one product. */
    private static List<MonthInUse> inUse(long... users) {
        return IntStream.range(0, users.length)
                .mapToObj(
                        i ->
                                new MonthInUse(
                                        YearMonth.of(2020, 5).plusMonths(i),
                                        1,
                                        users[i],
                                        0,
                                        List.of(),
                                        List.of()))
                .toList();
    }

    private static Verdict usedBy(String name, int users, long cents) {
        List<PastExpense> expenses = List.of(spent(DAY.minusDays(30), cents, 1));
        return judged("anct", name, DAY.minusDays(40), null, expenses, measured(DAY, users));
    }

    @Test
    @Rule({"R51", "R61", "R62"})
    void a_report_says_what_became_of_the_money_and_who_uses_what_came_of_it() {
        UseReport report = counted(OPENFISCA, PIX, ALPHA);
        assertThat(report)
                .isEqualTo(
                        new UseReport(
                                1,
                                DAY,
                                List.of(ANCT, DINUM),
                                List.of(
                                        month(YearMonth.of(2020, 5), 1, 12, 0),
                                        month(YearMonth.of(2020, 7), 1, 10, 0)),
                                inUse(12, 12, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10),
                                List.of(
                                        new Span(31, false, 1),
                                        new Span(62, true, 1),
                                        new Span(377, false, 1)),
                                List.of(
                                        new ComingStop(
                                                "anct",
                                                "openfisca",
                                                LocalDate.of(2020, 8, 1),
                                                LocalDate.of(2021, 8, 1),
                                                LocalDate.of(2021, 8, 2),
                                                Amount.of(25_00, 1),
                                                List.of())),
                                Sum.of(Amount.of(175_05, 7), List.of()),
                                new Basis(22, 0)));
        assertThat(report.total())
                .isEqualTo(
                        new UseTotal(
                                3,
                                1,
                                Amount.of(175_05, 7),
                                Amount.of(100_05, 3),
                                Amount.of(40_00, 2),
                                Amount.of(35_00, 2),
                                List.of(),
                                List.of()));
    }

    @Test
    void what_is_removed_leaves_the_report_as_if_it_had_never_been_added() {
        List<Verdict> all = List.of(OPENFISCA, PIX, ALPHA, usedBy("few", 3, 50_00));
        UseCount count = new UseCount(DAY);
        assertThat(count.report(1))
                .isEqualTo(
                        new UseReport(
                                1,
                                DAY,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Sum.NOTHING,
                                Basis.NOTHING));
        Deque<UseReport> before = new ArrayDeque<>();
        for (Verdict verdict : all) {
            before.push(count.report(1));
            count.add(verdict);
        }
        for (Verdict verdict : all.reversed()) {
            count.remove(verdict);
            assertThat(count.report(1)).isEqualTo(before.pop());
        }
    }

    @Test
    @Rule("R100")
    void sums_are_of_what_is_shown_so_that_no_subtraction_finds_the_rest() {
        UseReport report = counted(usedBy("a", 10, 100_00), usedBy("b", 3, 50_00));
        assertThat(report.months()).containsExactly(month(YearMonth.from(DAY), 2, 10, 1));
        assertThat(report.divisions())
                .containsExactly(
                        new DivisionUse(
                                "anct",
                                2,
                                2,
                                Amount.of(150_00, 2),
                                Amount.of(150_00, 2),
                                Amount.NOTHING,
                                10,
                                1,
                                Money.euroCents(75_00),
                                Money.euroCents(10_00),
                                Amount.NOTHING,
                                List.of(),
                                List.of()));
    }

    @Test
    @Rule("R50")
    void the_users_of_a_product_are_those_of_its_latest_day_and_of_what_came_last_that_day() {
        LocalDate last = LocalDate.of(2021, 5, 1);
        UseReport report =
                counted(
                        judged(
                                "anct",
                                "openfisca",
                                LocalDate.of(2021, 3, 1),
                                null,
                                List.of(),
                                measured(last, 30),
                                measured(last, 20),
                                measured(last.minusDays(1), 40)));
        assertThat(report.divisions().getFirst().users()).isEqualTo(20);
    }

    @Test
    void what_is_coming_stands_by_its_day_then_its_name_then_its_division() {
        LocalDate day = LocalDate.of(2021, 1, 4);
        List<PastExpense> spent = List.of(spent(day, 1, 1));
        UseReport report =
                counted(
                        judged("dinum", "pix", day, null, spent),
                        judged("anct", "pix", day, null, spent),
                        judged("dinum", "beta", day, null, spent),
                        judged("anct", "zeta", day, null, List.of(spent(day.minusDays(1), 1, 1))));
        assertThat(report.coming())
                .extracting(stop -> stop.division() + "/" + stop.initiative())
                .containsExactly("anct/zeta", "dinum/beta", "anct/pix", "dinum/pix");
    }

    @Test
    void an_initiative_is_followed_from_its_launch_to_its_first_use_or_its_end_or_the_day() {
        LocalDate launched = DAY.minusDays(9);
        List<PastExpense> none = List.of();
        UseReport report =
                counted(
                        judged("anct", "running", launched, null, none),
                        judged("anct", "ending-later", launched, DAY.plusDays(1), none),
                        judged("anct", "ended", launched, DAY.minusDays(2), none),
                        judged("anct", "used", launched, null, none, measured(DAY, 5)),
                        judged("anct", "to-come", DAY.plusDays(3), null, none),
                        judged("anct", "launch-not-arrived", null, null, none));
        assertThat(report.spans())
                .containsExactly(
                        new Span(0, false, 1),
                        new Span(7, false, 1),
                        new Span(9, false, 2),
                        new Span(9, true, 1));
    }

    @Test
    void a_report_stands_up_to_a_later_head_with_all_its_figures() {
        UseReport report = counted(OPENFISCA, PIX);
        assertThat(report.upTo(9))
                .isEqualTo(
                        new UseReport(
                                9,
                                DAY,
                                report.divisions(),
                                report.months(),
                                report.inUse(),
                                report.spans(),
                                report.coming(),
                                report.spent(),
                                report.users()));
    }
}
