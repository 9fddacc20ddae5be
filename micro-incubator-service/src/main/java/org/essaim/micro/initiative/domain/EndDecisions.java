package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.contract.Flag;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.Close;
import org.essaim.micro.initiative.domain.LifecycleCommand.Integrate;

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
                Days.check(c.closedOn(), at, "R84", state.lifecycle().launchedOn());
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
        }
        if (c.tried() == null || c.learnt() == null) {
            return Decision.refuse(
                    new InitiativeRefusal.Missing("R84", "what was tried and what was learnt"));
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
        Optional<InitiativeRefusal> invalid =
                Days.check(c.integratedOn(), at, "R81", state.lifecycle().launchedOn());
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
        }
        boolean accepted = c.provenance().imported() || c.acceptedBy() != null;
        if (c.into() == null || !accepted) {
            return Decision.refuse(
                    new InitiativeRefusal.Missing(
                            "R81", "the target administration, and who accepts there"));
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
                                        .flatMap(
                                                grant ->
                                                        FundingDecisions.release(
                                                                state.initiative(),
                                                                grant,
                                                                cause,
                                                                day)))
                        .toList());
    }
}
