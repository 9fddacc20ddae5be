package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ended;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;
import static org.essaim.incubator.stopping.domain.Samples.withdrawn;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What would change a stop, as pages say it. */
class RemedyRuleTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 1);
    private static final Expense EXPENSE = spent("one", SPENT);
    private static final ReviewSnapshot UNUSED = snapshot(List.of(EXPENSE), List.of());
    private static final Remedy.Use USE = new Remedy.Use(1, EvidenceLevel.MEASURED, SPENT, USE_BY);
    private static final Remedy REVERSAL = new Remedy.Reversal();

    @Test
    @Rule({"R61", "R62", "R68"})
    void while_the_clock_runs_use_in_time_a_reversal_or_an_end_in_time_keep_the_funding() {
        assertThat(before(UNUSED, USE_BY.minusDays(40)))
                .containsExactly(USE, REVERSAL, new Remedy.End(USE_BY));
    }

    @Test
    @Rule("R64")
    void once_the_last_day_is_over_news_decide_before_thirty_days_of_silence_do() {
        IngestionProgress silent =
                new IngestionProgress(Instant.EPOCH, days(USE_BY.plusDays(1), 12), false, null);
        assertThat(before(UNUSED, silent, USE_BY.plusDays(20)))
                .containsExactly(
                        USE, REVERSAL, new Remedy.End(USE_BY), new Remedy.News(USE_BY, 18));
        IngestionProgress longSilent =
                new IngestionProgress(Instant.EPOCH, days(USE_BY.plusDays(1), 31), false, null);
        assertThat(before(UNUSED, longSilent, USE_BY.plusDays(40)))
                .contains(new Remedy.News(USE_BY, 0));
        assertThat(
                        before(
                                UNUSED,
                                IngestionProgress.upToStartOf(USE_BY.plusDays(1)),
                                USE_BY.plusDays(1)))
                .doesNotContain(new Remedy.News(USE_BY, 30));
    }

    @Test
    @Rule({"R61", "R68"})
    void nothing_has_to_change_what_nothing_threatens() {
        LocalDate today = USE_BY.minusDays(40);
        assertThat(before(snapshot(List.of(EXPENSE), List.of(used("u", SPENT))), today)).isEmpty();
        assertThat(before(snapshot(List.of(reversed(EXPENSE)), List.of()), today)).isEmpty();
        assertThat(before(ended(UNUSED, USE_BY), today)).isEmpty();
        assertThat(before(snapshot(List.of(), List.of()), today)).isEmpty();
    }

    @Test
    @Rule("R53")
    void after_a_withdrawal_the_end_may_come_later_but_use_counts_for_its_window_alone() {
        LocalDate withdrawnOn = USE_BY.plusDays(10);
        ReviewSnapshot withdrawn =
                new ReviewSnapshot(
                        Samples.ANCT,
                        Samples.ABRI,
                        List.of(EXPENSE),
                        List.of(),
                        List.of(withdrawn(used("u", SPENT), withdrawnOn)),
                        null);
        assertThat(before(withdrawn, withdrawnOn))
                .containsExactly(USE, REVERSAL, new Remedy.End(withdrawnOn.plusDays(31)));
    }

    @Test
    @Rule("R67")
    void after_a_stop_use_measured_in_time_or_a_reversal_bring_the_funding_back() {
        assertThat(after(StopReason.NOT_USED)).containsExactly(USE, REVERSAL);
    }

    @Test
    @Rule({"R64", "R68"})
    void after_a_silence_an_end_in_time_that_was_not_heard_of_does_too() {
        assertThat(after(StopReason.SILENCE))
                .containsExactly(USE, REVERSAL, new Remedy.End(USE_BY));
    }

    @Test
    @Rule("R99")
    void how_many_users_it_takes_is_said_by_the_policy_of_the_last_day() {
        PolicyHistory later =
                new PolicyHistory(
                        List.of(
                                new PolicyHistory.Version(USE_BY, needing(2, 7)),
                                new PolicyHistory.Version(USE_BY.plusDays(1), needing(3, 9))));
        assertThat(RemedyRule.afterStop(EXPENSE, USE_BY.plusDays(1), StopReason.NOT_USED, later))
                .contains(new Remedy.Use(7, EvidenceLevel.MEASURED, SPENT, USE_BY));
    }

    private static Policy needing(int version, int users) {
        Policy old = Policy.FOUNDING;
        return new Policy(
                version,
                old.firstRound(),
                old.firstRoundMonths(),
                users,
                old.silenceDays(),
                old.caseUsers(),
                old.caseGrowthPercent(),
                old.caseGrowthFromUsers(),
                old.ballotDays(),
                old.splittingDays(),
                old.warningMonths(),
                old.periods());
    }

    private static List<Remedy> before(ReviewSnapshot snapshot, LocalDate today) {
        return before(snapshot, IngestionProgress.upToStartOf(today), today);
    }

    private static List<Remedy> before(
            ReviewSnapshot snapshot, IngestionProgress progress, LocalDate today) {
        return RemedyRule.beforeStop(snapshot, progress, id("one"), PolicyHistory.FOUNDING, today);
    }

    private static List<Remedy> after(StopReason reason) {
        return RemedyRule.afterStop(EXPENSE, USE_BY.plusDays(1), reason, PolicyHistory.FOUNDING);
    }

    private static List<LocalDate> days(LocalDate first, int number) {
        return first.datesUntil(first.plusDays(number)).toList();
    }
}
