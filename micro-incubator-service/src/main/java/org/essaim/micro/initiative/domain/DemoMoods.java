package org.essaim.micro.initiative.domain;

import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Decision;

/** Whoever attended a demo says once how they found it, when it is over (R42). */
final class DemoMoods {

    private DemoMoods() {}

    static Decision<InitiativeEvent, InitiativeRefusal> leave(
            DemoCommand.LeaveMood c, Demos demos) {
        HeldDemo held = demos.held().get(c.demoId());
        if (held == null) {
            return Decision.refuse(
                    demos.open().containsKey(c.demoId())
                            ? new DemoRefusal.DemoGoesOn(c.demoId())
                            : new DemoRefusal.UnknownDemo(c.demoId()));
        }
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        !held.demo().isAttendedBy(c.person()),
                        () -> new DemoRefusal.MoodOfAbsent(c.demoId()))
                .refuseIf(
                        held.hasMoodOf(c.person()),
                        () -> new DemoRefusal.MoodLeftAlready(c.demoId()))
                .accept(
                        () ->
                                new DemoEvent.MoodLeft(
                                        c.initiative(),
                                        c.entryId(),
                                        c.demoId(),
                                        c.person(),
                                        c.mood()));
    }
}
