package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.stopping.domain.StoppingCommand.Review;

/** Stops, reinstates and warns, each once (R62–R68). */
public final class StoppingDecider {

    private StoppingDecider() {}

    /**
     * Refuses only where something is known to be missing; where nothing is due nothing happens.
     */
    public static Decision<StoppingEvent, StoppingRefusal> decide(
            StoppingCommand command, StoppingState state, Circumstances at) {
        return switch (command) {
            case Review review ->
                    Checks.<StoppingRefusal>none()
                            .refuseIf(
                                    review.progress().importing(),
                                    () -> new StoppingRefusal.ImportUnderWay(review.initiative()))
                            .acceptAll(() -> review(review, state, at));
        };
    }

    /**
     * Whether nothing follows for a funding on which nothing was ever decided: then the aggregate
     * need not be asked. True of most initiatives most of the time.
     */
    public static boolean decidesNothing(Review review, Instant now, PolicyHistory policies) {
        return decide(review, StoppingState.INITIAL, new Circumstances(now, policies))
                        instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events)
                && events.isEmpty();
    }

    /**
     * The id that every replay, restart and replica gives to the stop for this expense (R66). No
     * division comes to that of another by using its names: the division is part of it.
     */
    public static UUID stopId(DivisionId division, InitiativeId initiative, UUID expenseId) {
        return NamedUuid.of("stop", division.value(), initiative.value(), expenseId.toString());
    }

    private static UUID stopId(Review review, Deadline deadline) {
        return NamedUuid.of(
                "stop",
                Stream.concat(
                                Stream.of(review.division().value(), review.initiative().value()),
                                Stream.of(deadline.key()))
                        .toArray(String[]::new));
    }

    private static List<StoppingEvent> review(
            Review review, StoppingState state, Circumstances at) {
        List<StoppingEvent> events = new ArrayList<>();
        StoppingState now = state;
        if (now instanceof StoppingState.Stopped stopped) {
            Optional<StoppingEvent> back = reinstatement(review, stopped, at);
            back.ifPresent(events::add);
            now = back.map(event -> StoppingState.evolve(state, event)).orElse(state);
        }
        if (now instanceof StoppingState.Running running) {
            events.addAll(reviewRunning(review, running, at));
        }
        return events;
    }

    /**
     * Nothing is stopped before its day has come here, whatever was claimed (R16). A stop ends all
     * warnings: its expenses are reviewed again on reinstatement (R67).
     */
    private static List<StoppingEvent> reviewRunning(
            Review review, StoppingState.Running state, Circumstances at) {
        Optional<StoppingRule.Due> due =
                StoppingRule.firstDue(
                        review.snapshot(),
                        review.progress(),
                        at.policies(),
                        deadline ->
                                !deadline.dueOn().isAfter(at.today())
                                        && !state.past().hasStopped(stopId(review, deadline)));
        if (due.isPresent()) {
            return List.of(stop(review, due.get(), at));
        }
        return WarningRule.due(
                        review.snapshot(), review.progress().liveFrom(), at.today(), at.policies())
                .stream()
                .filter(warning -> !state.past().hasWarned(warning.key()))
                .map(warning -> warn(review, warning, at))
                .toList();
    }

    /** Whether it neither stopped funding before nor does now. */
    private static boolean isToCome(
            Deadline deadline, Review review, StoppingState state, Circumstances at) {
        return !state.past().hasStopped(stopId(review, deadline))
                && (deadline.dueOn().isAfter(at.today())
                        || StoppingRule.firstDue(
                                        review.snapshot(),
                                        review.progress(),
                                        at.policies(),
                                        deadline::equals)
                                .isEmpty());
    }

    private static StoppingEvent stop(Review review, StoppingRule.Due due, Circumstances at) {
        Expense expense = due.deadline().expense();
        ReviewSnapshot snapshot = review.snapshot();
        IngestionProgress progress = review.progress();
        return new StoppingEvent.Stopped(
                snapshot.division(),
                snapshot.initiative(),
                stopId(review, due.deadline()),
                expense,
                expense.useBy(),
                due.deadline().dueOn(),
                due.reason(),
                snapshot.evidence(),
                snapshot.withdrawals(),
                snapshot.endedOn(),
                progress.watermark(),
                due.reason() == StopReason.SILENCE
                        ? progress.silentDaysAfter(due.deadline().lastDay())
                        : 0,
                at.policyOn(expense.useBy()).version(),
                at.now());
    }

    private static StoppingEvent warn(Review review, Warning warning, Circumstances at) {
        return new StoppingEvent.Warned(
                review.division(),
                review.initiative(),
                warning.expense().expenseId(),
                warning.lastDay(),
                warning.month(),
                at.today(),
                at.policyOn(warning.expense().useBy()).version());
    }

    private static Optional<StoppingEvent> reinstatement(
            Review review, StoppingState.Stopped stopped, Circumstances at) {
        return ReinstatementRule.cause(
                        review.snapshot(),
                        stopped.expenseId(),
                        at.policies(),
                        deadline -> isToCome(deadline, review, stopped, at))
                .map(
                        cause ->
                                new StoppingEvent.Reinstated(
                                        review.division(),
                                        review.initiative(),
                                        stopped.stopId(),
                                        cause.reason(),
                                        cause.because(),
                                        at.policyOn(cause.useBy()).version(),
                                        at.now()));
    }
}
