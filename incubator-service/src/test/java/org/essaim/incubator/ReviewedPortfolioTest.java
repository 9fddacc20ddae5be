package org.essaim.incubator;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.generalization.domain.GeneralizationRule;
import org.essaim.incubator.stopping.domain.IngestionProgress;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.StoppingRefusal;
import org.essaim.incubator.stopping.domain.StoppingState;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure rules against what other code computed from 1,439 real facts. */
class ReviewedPortfolioTest {

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2022-01-01"})
    @Rule({"R60", "R61", "R62", "R68"})
    void the_stops_of_the_real_portfolio_are_those_that_other_code_computed(String day) {
        LocalDate asOf = LocalDate.parse(day);

        List<ExpectedFigures.Stop> stops =
                stopsAsOf(asOf, ReceivedPortfolio.upTo(asOf).snapshots());

        assertThat(stops).isEqualTo(ExpectedFigures.asOf(day).stops());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2022-01-01"})
    @Rule("R70")
    void the_cases_of_the_real_portfolio_are_those_that_other_code_computed(String day) {
        List<String> cases = new ArrayList<>();
        ReceivedPortfolio.upTo(LocalDate.parse(day))
                .measures()
                .forEach(
                        (initiative, measures) ->
                                GeneralizationRule.opening(measures, PolicyHistory.FOUNDING)
                                        .ifPresent(_ -> cases.add(initiative.value())));

        assertThat(cases).isEqualTo(ExpectedFigures.asOf(day).cases());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Rule({"R50", "R62"})
    @Fault(4)
    void the_order_in_which_facts_arrive_changes_no_stop(long seed) {
        LocalDate asOf = LocalDate.of(2022, 1, 1);
        Random random = new Random(seed);
        List<ReviewSnapshot> shuffled =
                shuffled(
                        ReceivedPortfolio.upTo(asOf).snapshots().stream()
                                .map(snapshot -> shuffled(snapshot, random))
                                .toList(),
                        random);

        assertThat(stopsAsOf(asOf, shuffled)).isEqualTo(ExpectedFigures.asOf("2022-01-01").stops());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/St_Johns"})
    @Rule("R60")
    @Fault(10)
    void the_zone_of_the_machine_changes_no_stop(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            LocalDate asOf = LocalDate.of(2022, 1, 1);

            assertThat(stopsAsOf(asOf, ReceivedPortfolio.upTo(asOf).snapshots()))
                    .isEqualTo(ExpectedFigures.asOf("2022-01-01").stops());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<ExpectedFigures.Stop> stopsAsOf(
            LocalDate day, List<ReviewSnapshot> snapshots) {
        return snapshots.stream()
                .flatMap(snapshot -> stopped(snapshot, day).stream())
                .map(ReviewedPortfolioTest::row)
                .sorted(
                        Comparator.comparing(ExpectedFigures.Stop::dueOn)
                                .thenComparing(ExpectedFigures.Stop::initiative))
                .toList();
    }

    private static List<StoppingEvent.Stopped> stopped(ReviewSnapshot snapshot, LocalDate day) {
        Decision<StoppingEvent, StoppingRefusal> decision =
                StoppingDecider.decide(
                        new StoppingCommand.Review(snapshot, IngestionProgress.upToStartOf(day)),
                        StoppingState.INITIAL,
                        new Circumstances(BusinessDay.startOf(day), Policy.FOUNDING));
        return switch (decision) {
            case Decision.Refused<StoppingEvent, StoppingRefusal> refused ->
                    throw new AssertionError(refused.refusal().code());
            case Decision.Accepted<StoppingEvent, StoppingRefusal>(var events) ->
                    events.stream().map(StoppingEvent.Stopped.class::cast).toList();
        };
    }

    private static ExpectedFigures.Stop row(StoppingEvent.Stopped stopped) {
        InitiativeId initiative = stopped.initiative();
        return new ExpectedFigures.Stop(
                initiative.value(),
                stopped.division().value(),
                stopped.expense().spentOn().toString(),
                stopped.useBy().toString(),
                stopped.dueOn().toString());
    }

    private static ReviewSnapshot shuffled(ReviewSnapshot snapshot, Random random) {
        return new ReviewSnapshot(
                snapshot.division(),
                snapshot.initiative(),
                shuffled(snapshot.expenses(), random),
                shuffled(snapshot.evidence(), random),
                List.of(),
                snapshot.endedOn());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }
}
