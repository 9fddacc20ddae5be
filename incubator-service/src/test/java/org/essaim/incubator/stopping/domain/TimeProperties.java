package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.testkit.Rule;

/** The twelve months on every day of twenty-eight years, to the instant, wherever it runs. */
class TimeProperties {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2039, 12, 31);

    /** Every day, not a sample: all leap years, all nights in which clocks change. */
    @Example
    @Rule({"R60", "R62"})
    void on_every_day_of_the_calendar_the_rule_strikes_at_the_first_instant_after_use_by() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            Expense expense = spent("one", day);
            Instant strike = expense.dueOn().atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();

            assertThat(expense.useBy()).isEqualTo(twelveMonthsAfter(day));
            assertThat(due(expense, strike.minusNanos(1))).as("%s, before", day).isEmpty();
            assertThat(due(expense, strike)).as("%s, at", day).isPresent();
        }
    }

    @Property
    @Rule({"R60", "R62"})
    void the_zone_of_the_machine_moves_nothing(
            @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
        TimeZone before = TimeZone.getDefault();
        Instant strike = BusinessDay.startOf(twelveMonthsAfter(day).plusDays(1));
        Instant lastOfUseBy = strike.minusNanos(1);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Expense expense = spent("one", day);

            assertThat(BusinessDay.of(lastOfUseBy)).isEqualTo(expense.useBy());
            assertThat(BusinessDay.of(strike)).isEqualTo(expense.dueOn());
            assertThat(due(expense, lastOfUseBy)).isEmpty();
            assertThat(due(expense, strike)).isPresent();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property
    @Rule({"R50", "R61"})
    void use_at_the_last_instant_of_use_by_redeems_and_at_the_next_one_does_not(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 86_399) int seconds) {
        Expense expense = spent("one", day);
        Instant end = BusinessDay.startOf(expense.dueOn());

        assertThat(redeemedBy(expense, end.minusNanos(1))).isTrue();
        assertThat(redeemedBy(expense, end)).isFalse();
        assertThat(redeemedBy(expense, end.minusSeconds(Math.min(seconds, 3_600) + 1L))).isTrue();
        assertThat(redeemedBy(expense, end.plusSeconds(seconds))).isFalse();
        Instant first = BusinessDay.startOf(day);
        assertThat(redeemedBy(expense, first)).isTrue();
        assertThat(redeemedBy(expense, first.minusNanos(1))).isFalse();
    }

    /**
     * A division's watermark counts up to the centre's own clock (the inbox holds that), so one
     * that is ahead stops nothing early, and one that is behind only delays.
     */
    @Property
    @Rule({"R62", "R64"})
    void a_divisions_clock_a_day_ahead_or_behind_stops_nothing_before_the_centres_day(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = -86_400, max = 86_400) int skewSeconds,
            @ForAll @IntRange(min = -172_800, max = 172_800) int fromStrike) {
        Expense expense = spent("one", day);
        Instant strike = BusinessDay.startOf(expense.dueOn());
        Instant centre = strike.plusSeconds(fromStrike);
        Instant division = centre.plusSeconds(skewSeconds);
        Instant watermark = division.isBefore(centre) ? division : centre;

        Optional<StoppingRule.Due> due = due(expense, watermark);

        if (due.isPresent()) {
            assertThat(centre).isAfterOrEqualTo(strike);
        }
        boolean readFor2Days = fromStrike >= Duration.ofDays(1).toSeconds();
        assertThat(due.isPresent() || !readFor2Days).isTrue();
    }

    @Property
    @Rule({"R61", "R62", "R68"})
    void what_happens_on_the_day_of_the_stop_comes_after_it(@ForAll("days") LocalDate day) {
        Expense expense = spent("one", day);
        LocalDate dueOn = expense.dueOn();
        Evidence onTheDay = new Evidence(id("u"), dueOn, 50, EvidenceLevel.CONFIRMED);
        ReviewSnapshot whole = Samples.ended(snapshot(List.of(expense), List.of(onTheDay)), dueOn);

        assertThat(
                        StoppingRule.firstDue(
                                whole,
                                IngestionProgress.upToStartOf(dueOn),
                                PolicyHistory.FOUNDING,
                                _ -> true))
                .contains(
                        new StoppingRule.Due(
                                new Deadline(expense, expense.useBy(), List.of()),
                                StopReason.NOT_USED));
    }

    /** Silence is counted in days of Paris, at whatever hour the centre read. */
    @Property
    @Rule("R64")
    void thirty_one_days_on_which_the_centre_read_at_any_hour_are_silence(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 82_799) int second) {
        Expense expense = spent("one", day);
        List<LocalDate> reachable =
                IntStream.rangeClosed(1, 31)
                        .mapToObj(expense.useBy()::plusDays)
                        .map(d -> BusinessDay.of(BusinessDay.startOf(d).plusSeconds(second)))
                        .toList();

        assertThat(silent(expense, reachable)).isPresent();
        assertThat(silent(expense, reachable.subList(0, 30))).isEmpty();
    }

    private static Optional<StoppingRule.Due> silent(Expense expense, List<LocalDate> reachable) {
        return StoppingRule.firstDue(
                snapshot(List.of(expense), List.of()),
                new IngestionProgress(
                        BusinessDay.startOf(expense.spentOn()), reachable, false, null),
                PolicyHistory.FOUNDING,
                _ -> true);
    }

    private static boolean redeemedBy(Expense expense, Instant measured) {
        return expense.isRedeemedBy(
                new Evidence(id("u"), BusinessDay.of(measured), 1, EvidenceLevel.MEASURED),
                Policy.FOUNDING);
    }

    private static Optional<StoppingRule.Due> due(Expense expense, Instant watermark) {
        return StoppingRule.firstDue(
                snapshot(List.of(expense), List.of()),
                IngestionProgress.upTo(watermark),
                PolicyHistory.FOUNDING,
                _ -> true);
    }

    /** Once more, without the library's own months: 29 February becomes 28 February. */
    private static LocalDate twelveMonthsAfter(LocalDate day) {
        int year = day.getYear() + 1;
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        return leapDay && !Year.isLeap(year)
                ? LocalDate.of(year, 2, 28)
                : LocalDate.of(year, day.getMonthValue(), day.getDayOfMonth());
    }

    /** Half of them around what is delicate: the end of February and the changes of the clock. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any =
                Arbitraries.longs()
                        .between(0, ChronoUnit.DAYS.between(FIRST, LAST))
                        .map(FIRST::plusDays);
        Arbitrary<LocalDate> delicate =
                Arbitraries.integers()
                        .between(2012, 2039)
                        .flatMap(
                                year ->
                                        Arbitraries.of(
                                                LocalDate.of(year, 2, 28),
                                                LocalDate.of(year, 3, 1).minusDays(1),
                                                LocalDate.of(year, 3, 1),
                                                lastSunday(year, 3).minusYears(1).minusDays(1),
                                                lastSunday(year, 3).minusYears(1),
                                                lastSunday(year, 10).minusYears(1).minusDays(1),
                                                lastSunday(year, 10).minusYears(1)));
        return Arbitraries.oneOf(any, delicate);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    private static LocalDate lastSunday(int year, int month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
