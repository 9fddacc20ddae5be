package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.Close;
import org.essaim.micro.initiative.domain.InitiativeCommand.Integrate;
import org.essaim.micro.initiative.domain.InitiativeCommand.ReleaseDueGrants;
import org.essaim.micro.initiative.domain.InitiativeEvent.Closed;
import org.essaim.micro.initiative.domain.InitiativeEvent.GrantReleased;
import org.essaim.micro.initiative.domain.InitiativeEvent.Integrated;

/** Closing (R84), integration (R81) and terms (R29): what is unspent goes back. */
final class EndDecisions {

    /** An integration before this many calendar months after the launch is flagged (R82). */
    static final int EARLY_MONTHS = 18;

    /** An integration after this many calendar months after the launch is flagged (R82). */
    static final int LATE_MONTHS = 36;

    private EndDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> close(
            Close c, RunningInitiative state, Circumstances at) {
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.closedOn(), at, "R84", state.life().launchedOn());
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        if (c.tried() == null || c.learnt() == null) {
            return Decision.refuse(
                    new InitiativeRefusal.Missing("R84", "what was tried and what was learnt"));
        }
        Closed closed =
                new Closed(
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
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.integratedOn(), at, "R81", state.life().launchedOn());
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        boolean accepted = c.provenance().imported() || c.acceptedBy() != null;
        if (c.into() == null || !accepted) {
            return Decision.refuse(
                    new InitiativeRefusal.Missing(
                            "R81", "the target administration, and who accepts there"));
        }
        Integrated integrated =
                new Integrated(
                        c.initiative(),
                        c.entryId(),
                        c.into().reference(),
                        WrittenText.referenceOf(c.acceptedBy()),
                        c.integratedOn(),
                        c.person(),
                        c.provenance().flags(flags(c, state.life())));
        return ended(integrated, state, ReleaseCause.INTEGRATED, c.integratedOn());
    }

    private static Flag[] flags(Integrate c, Lifecycle life) {
        List<Flag> flags = new ArrayList<>();
        if (LifecycleDecisions.skipsTo(Stage.INTEGRATED, life)) {
            flags.add(Flag.SKIPPED_STAGE);
        }
        if (c.integratedOn().isBefore(life.launchedOn().plusMonths(EARLY_MONTHS))) {
            flags.add(Flag.EARLY_INTEGRATION);
        }
        if (c.integratedOn().isAfter(life.launchedOn().plusMonths(LATE_MONTHS))) {
            flags.add(Flag.LATE_INTEGRATION);
        }
        return flags.toArray(Flag[]::new);
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> ended(
            InitiativeEvent end, RunningInitiative state, ReleaseCause cause, LocalDate day) {
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(end);
        for (Grant grant : state.purse().grants().oldestFirst()) {
            release(state.initiative(), grant, cause, day).ifPresent(events::add);
        }
        return Decision.acceptAll(events);
    }

    static Decision<InitiativeEvent, InitiativeRefusal> releaseDue(
            ReleaseDueGrants c, InitiativeAccount purse) {
        List<InitiativeEvent> events = new ArrayList<>();
        for (Grant grant : purse.grants().oldestFirst()) {
            if (grant.isOverOn(c.today())) {
                release(c.initiative(), grant, ReleaseCause.TERM, c.today()).ifPresent(events::add);
            }
        }
        return Decision.acceptAll(events);
    }

    static Optional<InitiativeEvent> release(
            InitiativeId initiative, Grant grant, ReleaseCause cause, LocalDate day) {
        return grant.held().isNothing()
                ? Optional.empty()
                : Optional.of(
                        new GrantReleased(initiative, grant.grantId(), grant.held(), cause, day));
    }
}
