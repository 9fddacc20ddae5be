package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.Pause;
import org.essaim.micro.initiative.domain.LifecycleCommand.Revive;

/** A paused initiative is dormant until it is revived; the clocks of its expenses run on (R83). */
final class PauseDecisions {

    private PauseDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> pause(
            Pause c, RunningInitiative state, Circumstances at) {
        LocalDate since = state.lifecycle().dormantSince();
        return Days.check(c.pausedOn(), at, state)
                .refuseIf(c.reason() == null, LifecycleRefusal.PauseWithoutReason::new)
                .refuseIf(since != null, () -> new LifecycleRefusal.PausedAlready(since))
                .accept(
                        () ->
                                new LifecycleEvent.Paused(
                                        c.initiative(),
                                        c.entryId(),
                                        c.reason().reference(),
                                        c.pausedOn(),
                                        c.person()));
    }

    /** A revival goes back or stays; forward is the usual way, with its gates (R80, R81). */
    static Decision<InitiativeEvent, InitiativeRefusal> revive(
            Revive c, RunningInitiative state, Circumstances at) {
        Stage from = state.lifecycle().stage();
        Stage stage = c.stage() == null ? from : c.stage();
        LocalDate since = state.lifecycle().dormantSince();
        return Days.check(c.revivedOn(), at, state)
                .refuseIf(since == null, () -> new LifecycleRefusal.NotDormant(c.initiative()))
                .refuseIf(
                        () -> c.revivedOn().isBefore(since),
                        () -> new LifecycleRefusal.RevivalBeforePause(c.revivedOn(), since))
                .refuseIf(c.note() == null, LifecycleRefusal.RevivalWithoutNote::new)
                .refuseIf(
                        stage.compareTo(from) > 0,
                        () -> new LifecycleRefusal.RevivalForward(from, stage))
                .accept(
                        () ->
                                new LifecycleEvent.Revived(
                                        c.initiative(),
                                        c.entryId(),
                                        c.note().reference(),
                                        from,
                                        stage,
                                        c.revivedOn(),
                                        c.person()));
    }
}
