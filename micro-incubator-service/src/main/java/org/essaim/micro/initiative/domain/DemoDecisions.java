package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** A demo is opened, attended and held (R41); those who attend say so themselves (R42). */
final class DemoDecisions {

    private DemoDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            DemoCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case DemoCommand.PlanDemo c -> plan(c, at.today());
            case DemoCommand.CancelDemo c -> cancel(c, state.demos().planned(), at.today());
            case DemoCommand.OpenDemo c ->
                    Decision.accept(
                            new DemoEvent.DemoOpened(
                                    c.initiative(),
                                    c.entryId(),
                                    at.today(),
                                    c.codeHash(),
                                    c.person()));
            case DemoCommand.AttendDemo c -> attend(c, state, at);
            case DemoCommand.CountGuests c -> count(c, state.demos());
            case DemoCommand.OpenDecision c -> ProductDecisions.open(c, state.demos(), at);
            case DemoCommand.CastProductVote c -> ProductDecisions.vote(c, state.demos(), at);
            case DemoCommand.ConcludeDecision c -> ProductDecisions.conclude(c, state.demos());
            case DemoCommand.EndDemo c -> end(c, state);
            case DemoCommand.LeaveMood c -> DemoMoods.leave(c, state.demos());
            case DemoCommand.RecordDemo c -> record(c, state, at);
            case DemoCommand.FlagOverdueDemo c -> flag(c, state);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> plan(
            DemoCommand.PlanDemo c, LocalDate today) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.day().isBefore(today),
                        () -> new DemoRefusal.PlannedInThePast(c.day(), today))
                .accept(
                        () ->
                                new DemoEvent.DemoPlanned(
                                        c.initiative(),
                                        c.entryId(),
                                        today,
                                        c.day(),
                                        c.at(),
                                        WrittenText.referenceOf(c.place()),
                                        c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> cancel(
            DemoCommand.CancelDemo c, DemoEvent.DemoPlanned planned, LocalDate today) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        planned == null
                                || !planned.planId().equals(c.planId())
                                || planned.day().isBefore(today),
                        () -> new DemoRefusal.NotPlanned(c.planId()))
                .accept(
                        () ->
                                new DemoEvent.DemoCancelled(
                                        c.initiative(),
                                        c.entryId(),
                                        c.planId(),
                                        today,
                                        planned.day(),
                                        c.person()));
    }

    /** The demo, where it is open. */
    static Decision<InitiativeEvent, InitiativeRefusal> during(
            UUID demoId,
            Demos demos,
            Function<OpenDemo, Decision<InitiativeEvent, InitiativeRefusal>> decide) {
        OpenDemo open = demos.open().get(demoId);
        if (open != null) {
            return decide.apply(open);
        }
        return Decision.refuse(
                demos.held().containsKey(demoId)
                        ? new DemoRefusal.DemoIsOver(demoId)
                        : new DemoRefusal.UnknownDemo(demoId));
    }

    /** Whether it is the day of the demo. */
    static Checks<InitiativeRefusal> onItsDay(OpenDemo demo, Circumstances at) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        !demo.openedOn().equals(at.today()),
                        () -> new DemoRefusal.CodeExpired(demo.openedOn()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> attend(
            DemoCommand.AttendDemo c, RunningInitiative state, Circumstances at) {
        return during(
                c.demoId(),
                state.demos(),
                demo ->
                        onItsDay(demo, at)
                                .refuseIf(
                                        !demo.codeHash().equals(c.codeHash()),
                                        () -> new DemoRefusal.WrongCode(c.demoId()))
                                .refuseIf(
                                        demo.isAttendedBy(c.person()),
                                        () -> new DemoRefusal.AttendedAlready(c.demoId()))
                                .and(mayAttend(c, c.attending(), state))
                                .accept(
                                        () ->
                                                new DemoEvent.DemoAttended(
                                                        c.initiative(),
                                                        c.entryId(),
                                                        c.demoId(),
                                                        c.person(),
                                                        role(c, c.attending(), state))));
    }

    private static Checks<InitiativeRefusal> mayAttend(
            DemoCommand c, Attending attending, RunningInitiative state) {
        AttendeeRole role = role(c, attending, state);
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        role == AttendeeRole.TEAM && !isOfTheTeam(c, state),
                        () -> new TeamRefusal.NotOnTheTeam(c.initiative()))
                .refuseIf(
                        role == AttendeeRole.MANAGER && !attending.manages(),
                        DemoRefusal.CapacityUnconfirmed::new);
    }

    private static AttendeeRole role(DemoCommand c, Attending attending, RunningInitiative state) {
        return attending.role(isOfTheTeam(c, state));
    }

    private static boolean isOfTheTeam(DemoCommand c, RunningInitiative state) {
        return state.team().includes(c.person());
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> count(
            DemoCommand.CountGuests c, Demos demos) {
        return during(
                c.demoId(),
                demos,
                demo ->
                        attended(c, demo)
                                .refuseIf(
                                        !c.guests().isPossible(), DemoRefusal.ImpossibleGuests::new)
                                .accept(
                                        () ->
                                                new DemoEvent.GuestsCounted(
                                                        c.initiative(),
                                                        c.entryId(),
                                                        c.demoId(),
                                                        c.guests(),
                                                        c.person())));
    }

    /** Whoever records something of a demo attends it. */
    static Checks<InitiativeRefusal> attended(DemoCommand c, OpenDemo demo) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(!demo.isAttendedBy(c.person()), DemoRefusal.RecorderDidNotAttend::new);
    }

    /** What is put to the vote and not concluded by then is not decided. */
    private static Decision<InitiativeEvent, InitiativeRefusal> end(
            DemoCommand.EndDemo c, RunningInitiative state) {
        if (state.demos().held().containsKey(c.demoId())) {
            return Decision.alreadyDone();
        }
        return during(
                c.demoId(),
                state.demos(),
                demo ->
                        attended(c, demo)
                                .accept(
                                        () ->
                                                held(
                                                        c,
                                                        c.demoId(),
                                                        demo.openedOn(),
                                                        demo.attendees(),
                                                        demo.guests(),
                                                        state)));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> record(
            DemoCommand.RecordDemo c, RunningInitiative state, Circumstances at) {
        return Days.check(c.heldOn(), at, state)
                .and(mayAttend(c, c.attending(), state))
                .refuseIf(!c.guests().isPossible(), DemoRefusal.ImpossibleGuests::new)
                .accept(
                        () ->
                                held(
                                        c,
                                        c.entryId(),
                                        c.heldOn(),
                                        List.of(
                                                new Attendee(
                                                        c.person(), role(c, c.attending(), state))),
                                        c.guests(),
                                        state));
    }

    private static InitiativeEvent held(
            DemoCommand c,
            UUID demoId,
            LocalDate on,
            List<Attendee> attendees,
            GuestCount guests,
            RunningInitiative state) {
        LocalDate nextBy = state.demos().nextAfter(on, state.lifecycle());
        return new DemoEvent.DemoHeld(
                c.initiative(), demoId, on, nextBy, attendees, guests, c.person());
    }

    /** Once for each due day; nothing where the demo was held meanwhile or is no longer due. */
    private static Decision<InitiativeEvent, InitiativeRefusal> flag(
            DemoCommand.FlagOverdueDemo c, RunningInitiative state) {
        return Optional.ofNullable(state.demos().dueOn())
                .filter(due -> due.isBefore(c.today()) && !due.equals(state.demos().missed()))
                .<Decision<InitiativeEvent, InitiativeRefusal>>map(
                        due ->
                                Decision.accept(
                                        new DemoEvent.DemoMissed(
                                                c.initiative(),
                                                NamedUuid.of(
                                                        "demo-missed",
                                                        c.initiative().value(),
                                                        due.toString()),
                                                due,
                                                c.today())))
                .orElseGet(Decision::alreadyDone);
    }
}
