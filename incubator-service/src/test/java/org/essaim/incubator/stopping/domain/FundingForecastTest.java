package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ended;
import static org.essaim.incubator.stopping.domain.Samples.imported;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;
import static org.essaim.incubator.stopping.domain.Samples.used;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What is forecast of a funding is what reviews decide, if nothing more arrives (R62, R63). */
@Rule("R99")
class FundingForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate ANY = LocalDate.of(2020, 1, 1);
    private static final PolicyHistory FOUNDING = PolicyHistory.FOUNDING;
    private static final FundingForecast.Decided NOTHING =
            new FundingForecast.Decided(false, Set.of(), null);

    private static final Expense OLD = spent("old", LocalDate.of(2025, 12, 3));
    private static final Expense YOUNG = spent("young", LocalDate.of(2026, 2, 1));

    @Test
    @Rule({"R61", "R62", "R63"})
    void each_funding_stops_once_and_of_what_is_stopped_nobody_is_warned() {
        assertThat(forecast(snapshot(List.of(OLD, YOUNG), List.of())))
                .isEqualTo(new FundingForecast(0, 2, 1, 3));
        assertThat(forecast(snapshot(List.of(YOUNG), List.of())))
                .isEqualTo(new FundingForecast(0, 1, 1, 2));
        assertThat(forecast(snapshot(List.of(), List.of()))).isEqualTo(FundingForecast.NOTHING);
    }

    @Test
    @Rule({"R61", "R68"})
    void what_is_used_reversed_or_ended_in_time_stops_nothing() {
        ReviewSnapshot used = snapshot(List.of(OLD), List.of(used("use", OLD.spentOn())));
        assertThat(forecast(used)).isEqualTo(new FundingForecast(1, 0, 0, 0));
        assertThat(forecast(snapshot(List.of(reversed(OLD)), List.of())))
                .isEqualTo(FundingForecast.NOTHING);
        assertThat(forecast(ended(snapshot(List.of(OLD), List.of()), TODAY)))
                .isEqualTo(FundingForecast.NOTHING);
    }

    @Test
    void only_what_is_due_from_the_day_on_counts_as_proven_or_not() {
        ReviewSnapshot both = snapshot(List.of(OLD, YOUNG), List.of());
        assertThat(FundingForecast.of(both, NOTHING, OLD.useBy(), TODAY, FOUNDING).unproven())
                .isEqualTo(2);
        LocalDate after = OLD.useBy().plusDays(1);
        assertThat(FundingForecast.of(both, NOTHING, after, TODAY, FOUNDING))
                .isEqualTo(new FundingForecast(0, 1, 1, 3));
        ReviewSnapshot used = snapshot(List.of(OLD), List.of(used("use", OLD.spentOn())));
        assertThat(FundingForecast.of(used, NOTHING, after, TODAY, FOUNDING))
                .isEqualTo(FundingForecast.NOTHING);
    }

    @Test
    @Rule({"R63", "R67"})
    void what_was_decided_is_not_decided_again() {
        ReviewSnapshot young = snapshot(List.of(YOUNG), List.of());
        Warning.Key nine = new Warning.Key(YOUNG.expenseId(), 9, YOUNG.useBy());
        assertThat(
                        FundingForecast.of(
                                        young,
                                        new FundingForecast.Decided(false, Set.of(nine), null),
                                        ANY,
                                        TODAY,
                                        FOUNDING)
                                .warnings())
                .isEqualTo(1);
        assertThat(
                        FundingForecast.of(
                                young,
                                new FundingForecast.Decided(true, Set.of(), null),
                                ANY,
                                TODAY,
                                FOUNDING))
                .isEqualTo(new FundingForecast(0, 1, 0, 0));
    }

    @Test
    @Rule("R63")
    void of_what_was_imported_only_warnings_after_the_go_live_are_to_come() {
        ReviewSnapshot young = snapshot(List.of(imported(YOUNG)), List.of());
        assertThat(forecast(young).warnings()).isZero();
        assertThat(
                        FundingForecast.of(
                                        young,
                                        new FundingForecast.Decided(
                                                false, Set.of(), TODAY.minusDays(1)),
                                        ANY,
                                        TODAY,
                                        FOUNDING)
                                .warnings())
                .isEqualTo(1);
    }

    @Test
    @Rule({"R62", "R63"})
    void days_that_go_by_one_by_one_decide_what_was_forecast_by_whatever_policy() {
        Policy strict =
                new Policy(
                        2,
                        Policy.FOUNDING.firstRound(),
                        12,
                        4,
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        List.of(8, 10),
                        null);
        PolicyHistory changed =
                new PolicyHistory(
                        List.of(new PolicyHistory.Version(LocalDate.of(2026, 12, 10), strict)));
        for (long seed = 0; seed < 40; seed++) {
            ReviewSnapshot snapshot = random(new Random(seed));
            for (PolicyHistory policies : List.of(FOUNDING, changed)) {
                FundingForecast forecast =
                        FundingForecast.of(snapshot, NOTHING, ANY, TODAY, policies);
                assertThat(lived(snapshot, policies))
                        .as("seed %d", seed)
                        .isEqualTo(List.of(forecast.stops(), forecast.warnings()));
            }
        }
    }

    private static FundingForecast forecast(ReviewSnapshot snapshot) {
        return FundingForecast.of(snapshot, NOTHING, ANY, TODAY, FOUNDING);
    }

    /** Money that was spent in the last year, some of it used by three. */
    private static ReviewSnapshot random(Random random) {
        List<Expense> expenses =
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(n -> spent("e" + n, TODAY.minusDays(random.nextInt(360))))
                        .toList();
        return snapshot(
                expenses,
                random.nextBoolean()
                        ? List.of()
                        : List.of(used("use", TODAY.minusDays(random.nextInt(200)))));
    }

    /** How many stops and warnings there are, when each day is reviewed and nothing arrives. */
    private static List<Long> lived(ReviewSnapshot snapshot, PolicyHistory policies) {
        StoppingState state = StoppingState.INITIAL;
        long stops = 0;
        long warnings = 0;
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(400)); day = day.plusDays(1)) {
            StoppingCommand review =
                    new StoppingCommand.Review(snapshot, IngestionProgress.upToStartOf(day));
            Circumstances noon =
                    new Circumstances(BusinessDay.startOf(day).plusSeconds(12 * 3600), policies);
            if (StoppingDecider.decide(review, state, noon)
                    instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events)) {
                for (StoppingEvent event : events) {
                    stops += event instanceof StoppingEvent.Stopped ? 1 : 0;
                    warnings += event instanceof StoppingEvent.Warned ? 1 : 0;
                    state = StoppingState.evolve(state, event);
                }
            }
        }
        return List.of(stops, warnings);
    }
}
