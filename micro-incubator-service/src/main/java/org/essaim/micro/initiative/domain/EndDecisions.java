package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.AcceptIntegration;
import org.essaim.micro.initiative.domain.LifecycleCommand.Close;
import org.essaim.micro.initiative.domain.LifecycleCommand.Integrate;
import org.essaim.micro.initiative.domain.LifecycleCommand.OfferIntegration;
import org.essaim.micro.initiative.domain.LifecycleRefusal.Part;

/** Closing (R84) and integration (R81): what is unspent goes back (R29). */
final class EndDecisions {

    /** An integration before this many calendar months after the launch is flagged (R82). */
    static final int EARLY_MONTHS = 18;

    /** An integration after this many calendar months after the launch is flagged (R82). */
    static final int LATE_MONTHS = 36;

    private EndDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> close(
            Close c, RunningInitiative state, Circumstances at) {
        return Days.check(c.closedOn(), at, state)
                .complete(
                        Map.of(Part.TRIED, c.tried() != null, Part.LEARNT, c.learnt() != null),
                        LifecycleRefusal.ClosingIncomplete::new)
                .acceptAll(() -> ended(closed(c), state, ReleaseCause.CLOSED, c.closedOn()));
    }

    private static InitiativeEvent closed(Close c) {
        return new LifecycleEvent.Closed(
                c.initiative(),
                c.entryId(),
                c.tried().reference(),
                c.learnt().reference(),
                c.closedOn(),
                c.person(),
                c.provenance().flags());
    }

    static Decision<InitiativeEvent, InitiativeRefusal> offer(
            OfferIntegration c, RunningInitiative state, Circumstances at) {
        return Days.check(c.offeredOn(), at, state)
                .complete(
                        Map.of(Part.ADMINISTRATION, c.into() != null),
                        LifecycleRefusal.IntegrationIncomplete::new)
                .and(StageDecisions.gates(Stage.INTEGRATED, state, at))
                .accept(
                        () ->
                                new LifecycleEvent.IntegrationOffered(
                                        c.initiative(),
                                        c.entryId(),
                                        c.into().reference(),
                                        c.offeredOn(),
                                        c.person()));
    }

    /** The gates are looked at again: what proved the use may have been withdrawn meanwhile. */
    static Decision<InitiativeEvent, InitiativeRefusal> accept(
            AcceptIntegration c, RunningInitiative state, Circumstances at) {
        FreeText into = state.lifecycle().offeredTo();
        return Days.check(c.acceptedOn(), at, state)
                .refuseIf(
                        into == null,
                        () -> new LifecycleRefusal.IntegrationNotOffered(c.initiative()))
                .refuseIf(
                        state.team().includes(c.person()),
                        () -> new LifecycleRefusal.AcceptedByTeam(c.initiative()))
                .and(StageDecisions.gates(Stage.INTEGRATED, state, at))
                .acceptAll(
                        () -> integrated(c, into, c.office().reference(), c.acceptedOn(), state));
    }

    static Decision<InitiativeEvent, InitiativeRefusal> integrate(
            Integrate c, RunningInitiative state, Circumstances at) {
        return Days.check(c.integratedOn(), at, state)
                .complete(
                        Map.of(Part.ADMINISTRATION, c.into() != null),
                        LifecycleRefusal.IntegrationIncomplete::new)
                .acceptAll(
                        () -> integrated(c, c.into().reference(), null, c.integratedOn(), state));
    }

    private static List<InitiativeEvent> integrated(
            LifecycleCommand c,
            FreeText into,
            FreeText office,
            LocalDate day,
            RunningInitiative state) {
        LifecycleEvent end =
                new LifecycleEvent.Integrated(
                        c.initiative(),
                        c.entryId(),
                        into,
                        office,
                        day,
                        c.person(),
                        c.provenance().flags(flags(day, state.lifecycle())));
        return ended(end, state, ReleaseCause.INTEGRATED, day);
    }

    private static Flag[] flags(LocalDate day, Lifecycle lifecycle) {
        List<Flag> flags = new ArrayList<>();
        if (lifecycle.skipsTo(Stage.INTEGRATED)) {
            flags.add(Flag.SKIPPED_STAGE);
        }
        if (day.isBefore(lifecycle.launchedOn().plusMonths(EARLY_MONTHS))) {
            flags.add(Flag.EARLY_INTEGRATION);
        }
        if (day.isAfter(lifecycle.launchedOn().plusMonths(LATE_MONTHS))) {
            flags.add(Flag.LATE_INTEGRATION);
        }
        return flags.toArray(Flag[]::new);
    }

    private static List<InitiativeEvent> ended(
            InitiativeEvent end, RunningInitiative state, ReleaseCause cause, LocalDate day) {
        List<InitiativeEvent> events = new ArrayList<>(List.of(end));
        for (Grant grant : state.account().grants().oldestFirst()) {
            grant.release(state.initiative(), cause, day).forEach(events::add);
        }
        return events;
    }
}
