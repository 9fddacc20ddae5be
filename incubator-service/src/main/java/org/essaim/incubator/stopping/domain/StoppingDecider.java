package org.essaim.incubator.stopping.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Stops, reinstates and warns, each once (R62–R68). */
public final class StoppingDecider {

    private StoppingDecider() {}

    /** Refuses only a file that is known to be incomplete; where nothing is due nothing happens. */
    public static Decision<StoppingEvent, StoppingRefusal> decide(
            StoppingCommand command, StoppingState state, Circumstances circumstances) {
        return switch (command) {
            case StoppingCommand.Judge judge -> judge(judge, state, circumstances);
        };
    }

    /**
     * Whether nothing follows for a funding of which nothing was ever decided: then nobody need be
     * asked. True of most files most of the time.
     */
    public static boolean needsNothing(
            StoppingCommand.Judge judge, Instant now, PolicyHistory policies) {
        return decide(judge, StoppingState.INITIAL, new Circumstances(now, policies))
                        instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events)
                && events.isEmpty();
    }

    /** The id that every replay, restart and replica gives to the stop for this expense (R66). */
    public static UUID stopId(InitiativeId initiative, UUID expenseId) {
        return NamedUuid.of("stop", initiative.value(), expenseId.toString());
    }

    private static Decision<StoppingEvent, StoppingRefusal> judge(
            StoppingCommand.Judge judge, StoppingState state, Circumstances circumstances) {
        ReviewHold hold = judge.hearing().hold();
        if (hold != ReviewHold.NONE) {
            return Decision.refuse(new StoppingRefusal.HeldUp(judge.initiative(), hold));
        }
        List<StoppingEvent> events = new ArrayList<>();
        StoppingState now = state;
        if (now instanceof StoppingState.Halted halted) {
            Optional<StoppingEvent> back = reinstatement(judge, halted, circumstances);
            back.ifPresent(events::add);
            now = back.map(event -> StoppingState.evolve(state, event)).orElse(state);
        }
        if (now instanceof StoppingState.Running running) {
            events.addAll(judgeRunning(judge, running, circumstances));
        }
        return Decision.acceptAll(events);
    }

    /** A stop ends all warnings: its expenses are judged again on reinstatement (R67). */
    private static List<StoppingEvent> judgeRunning(
            StoppingCommand.Judge judge, StoppingState.Running state, Circumstances at) {
        Optional<DueExpense> due =
                StoppingRule.firstDue(
                        judge.file(),
                        judge.hearing(),
                        at.policies(),
                        expense -> !state.said().hasStoppedFor(expense));
        if (due.isPresent()) {
            return List.of(stop(judge, due.get(), at));
        }
        return WarningRule.due(judge.file(), at.today(), at.policies()).stream()
                .filter(w -> !state.said().hasWarned(w.expense().expenseId(), w.month()))
                .map(warning -> warn(judge, warning, at))
                .toList();
    }

    private static StoppingEvent stop(
            StoppingCommand.Judge judge, DueExpense due, Circumstances at) {
        Expense expense = due.expense();
        ReviewSnapshot file = judge.file();
        IngestionProgress hearing = judge.hearing();
        return new StoppingEvent.Stopped(
                file.division(),
                file.initiative(),
                stopId(file.initiative(), expense.expenseId()),
                expense,
                expense.useBy(),
                due.dueOn(),
                due.reason(),
                file.evidence(),
                file.endedOn(),
                hearing.watermark(),
                due.reason() == StopReason.SILENCE ? hearing.silentDaysAfter(expense.useBy()) : 0,
                at.policyOn(expense.useBy()).version(),
                at.now());
    }

    private static StoppingEvent warn(
            StoppingCommand.Judge judge, WarningRule.Warning warning, Circumstances at) {
        return new StoppingEvent.Warned(
                judge.division(),
                judge.initiative(),
                warning.expense().expenseId(),
                warning.expense().useBy(),
                warning.month(),
                at.today(),
                at.policyOn(warning.expense().useBy()).version());
    }

    private static Optional<StoppingEvent> reinstatement(
            StoppingCommand.Judge judge, StoppingState.Halted halted, Circumstances at) {
        return ReinstatementRule.cause(judge.file(), halted.expenseId(), at.policies())
                .map(
                        cause ->
                                new StoppingEvent.Reinstated(
                                        judge.division(),
                                        judge.initiative(),
                                        halted.stopId(),
                                        cause.reason(),
                                        cause.because(),
                                        at.policyOn(cause.useBy()).version(),
                                        at.now()));
    }
}
