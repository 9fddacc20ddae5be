package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.Close;
import org.essaim.micro.initiative.domain.LifecycleCommand.Integrate;
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
        Optional<InitiativeRefusal> invalid =
                Checks.day(c.closedOn(), at, state)
                        .or(
                                () ->
                                        Checks.complete(
                                                LifecycleRefusal.ClosingIncomplete::new,
                                                Checks.part(Part.TRIED, c.tried() != null),
                                                Checks.part(Part.LEARNT, c.learnt() != null)));
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
        }
        LifecycleEvent.Closed closed =
                new LifecycleEvent.Closed(
                        c.initiative(),
                        c.entryId(),
                        c.tried().reference(),
                        c.learnt().reference(),
                        c.closedOn(),
                        c.person(),
                        c.provenance().flags());
        return ended(closed, state, ReleaseCause.CLOSED, c.closedOn());
    }

    static Decision<InitiativeEvent, InitiativeRefusal> integrate(
            Integrate c, RunningInitiative state, Circumstances at) {
        boolean accepted = c.provenance().imported() || c.acceptedBy() != null;
        Optional<InitiativeRefusal> invalid =
                Checks.day(c.integratedOn(), at, state)
                        .or(
                                () ->
                                        Checks.complete(
                                                LifecycleRefusal.IntegrationIncomplete::new,
                                                Checks.part(Part.ADMINISTRATION, c.into() != null),
                                                Checks.part(Part.ACCEPTED_BY, accepted)));
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
        }
        LifecycleEvent.Integrated integrated =
                new LifecycleEvent.Integrated(
                        c.initiative(),
                        c.entryId(),
                        c.into().reference(),
                        WrittenText.referenceOf(c.acceptedBy()),
                        c.integratedOn(),
                        c.person(),
                        c.provenance().flags(flags(c, state.lifecycle())));
        return ended(integrated, state, ReleaseCause.INTEGRATED, c.integratedOn());
    }

    private static Flag[] flags(Integrate c, Lifecycle lifecycle) {
        List<Flag> flags = new ArrayList<>();
        if (lifecycle.skipsTo(Stage.INTEGRATED)) {
            flags.add(Flag.SKIPPED_STAGE);
        }
        if (c.integratedOn().isBefore(lifecycle.launchedOn().plusMonths(EARLY_MONTHS))) {
            flags.add(Flag.EARLY_INTEGRATION);
        }
        if (c.integratedOn().isAfter(lifecycle.launchedOn().plusMonths(LATE_MONTHS))) {
            flags.add(Flag.LATE_INTEGRATION);
        }
        return flags.toArray(Flag[]::new);
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> ended(
            InitiativeEvent end, RunningInitiative state, ReleaseCause cause, LocalDate day) {
        return Decision.acceptAll(
                Stream.concat(
                                Stream.of(end),
                                state.account().grants().oldestFirst().stream()
                                        .flatMap(it -> it.release(state.initiative(), cause, day)))
                        .toList());
    }
}
