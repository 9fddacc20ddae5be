package org.essaim.incubator;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
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

/**
 * The streams of some divisions are three years behind the others and then catch up: the real
 * portfolio is reviewed twice, and comes to what other code computed of all at once.
 */
class LateDivisionTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate BEHIND = LocalDate.of(2019, 1, 1);

    private final Map<InitiativeId, StoppingState> states = new HashMap<>();
    private final List<StoppingEvent> decided = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Rule({"R62", "R64", "R66"})
    @Fault(4)
    void whichever_streams_come_late_the_stops_are_the_same_and_none_is_undone(long seed) {
        reviewTwice(seed, BEHIND);

        assertThat(decided).noneMatch(StoppingEvent.Reinstated.class::isInstance);
        assertThat(stops()).isEqualTo(ExpectedFigures.asOf(TODAY.toString()).stops());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Fault(value = 4, without = "a watermark for each stream")
    void one_watermark_for_all_streams_stops_what_was_used_all_the_time(long seed) {
        reviewTwice(seed, TODAY);

        assertThat(decided).anyMatch(StoppingEvent.Reinstated.class::isInstance);
    }

    /**
     * @param assumed up to which day the streams that are behind are taken to be read
     */
    private void reviewTwice(long seed, LocalDate assumed) {
        List<ReviewSnapshot> whole = ReceivedPortfolio.upTo(TODAY).snapshots();
        Set<DivisionId> late = someOf(whole, new Random(seed));
        for (ReviewSnapshot snapshot : ReceivedPortfolio.upTo(BEHIND).snapshots()) {
            if (late.contains(snapshot.division())) {
                review(snapshot, assumed);
            }
        }
        whole.stream()
                .filter(snapshot -> !late.contains(snapshot.division()))
                .forEach(snapshot -> review(snapshot, TODAY));
        whole.stream()
                .filter(snapshot -> late.contains(snapshot.division()))
                .forEach(snapshot -> review(snapshot, TODAY));
    }

    private static Set<DivisionId> someOf(List<ReviewSnapshot> snapshots, Random random) {
        Set<DivisionId> some = new HashSet<>();
        snapshots.stream()
                .map(ReviewSnapshot::division)
                .distinct()
                .sorted()
                .filter(_ -> random.nextBoolean())
                .forEach(some::add);
        return some;
    }

    private void review(ReviewSnapshot snapshot, LocalDate readUpTo) {
        StoppingState state = states.getOrDefault(snapshot.initiative(), StoppingState.INITIAL);
        Decision<StoppingEvent, StoppingRefusal> decision =
                StoppingDecider.decide(
                        new StoppingCommand.Review(
                                snapshot, IngestionProgress.upToStartOf(readUpTo)),
                        state,
                        new Circumstances(BusinessDay.startOf(TODAY), Policy.FOUNDING));
        if (decision instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events)) {
            for (StoppingEvent each : events) {
                state = StoppingState.evolve(state, each);
            }
            decided.addAll(events);
            states.put(snapshot.initiative(), state);
        }
    }

    private List<ExpectedFigures.Stop> stops() {
        return decided.stream()
                .filter(StoppingEvent.Stopped.class::isInstance)
                .map(StoppingEvent.Stopped.class::cast)
                .map(LateDivisionTest::row)
                .sorted(
                        Comparator.comparing(ExpectedFigures.Stop::dueOn)
                                .thenComparing(ExpectedFigures.Stop::initiative))
                .toList();
    }

    private static ExpectedFigures.Stop row(StoppingEvent.Stopped stopped) {
        return new ExpectedFigures.Stop(
                stopped.initiative().value(),
                stopped.division().value(),
                stopped.expense().spentOn().toString(),
                stopped.useBy().toString(),
                stopped.dueOn().toString());
    }
}
