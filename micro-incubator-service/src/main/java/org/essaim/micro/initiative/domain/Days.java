package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;

/**
 * The day of a command: not in the future, and where it is about a launched one not before that.
 */
final class Days {

    private Days() {}

    static Checks<InitiativeRefusal> check(LocalDate day, Circumstances at) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        day.isAfter(at.today()),
                        () -> new LifecycleRefusal.FutureDay(day, at.today()));
    }

    static Checks<InitiativeRefusal> check(
            LocalDate day, Circumstances at, RunningInitiative state) {
        LocalDate launchedOn = state.lifecycle().launchedOn();
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        day.isBefore(launchedOn),
                        () -> new LifecycleRefusal.DayBeforeLaunch(day, launchedOn))
                .and(check(day, at));
    }
}
