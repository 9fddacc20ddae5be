package org.essaim.micro.round.domain;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.voting.Ballot;

/** Where a round stands: not requested, voted on, or ended for good. */
public sealed interface RoundState {

    RoundState NOT_REQUESTED = new NotRequested();

    /** Nobody has requested it. */
    record NotRequested() implements RoundState {}

    /**
     * Its ballot is open.
     *
     * @param lastDay on which it can still be voted on and closed
     */
    record Open(
            InitiativeId initiative, Plan plan, LocalDate lastDay, Ballot<RoundEvent.Voted> ballot)
            implements RoundState {}

    /**
     * It ended.
     *
     * @param last as it was when it ended
     */
    record Ended(Open last, RoundOutcome outcome, LocalDate on) implements RoundState {}

    /** Total: an event that cannot follow leaves the state as it is. */
    static RoundState evolve(RoundState state, RoundEvent event) {
        return switch (state) {
            case NotRequested _ ->
                    event instanceof RoundEvent.Requested e
                            ? new Open(e.initiative(), e.plan(), e.lastDay(), new Ballot<>())
                            : state;
            case Open open -> after(open, event);
            case Ended _ -> state;
        };
    }

    private static RoundState after(Open open, RoundEvent event) {
        return switch (event) {
            case RoundEvent.Requested _ -> open;
            case RoundEvent.Voted e ->
                    new Open(open.initiative(), open.plan(), open.lastDay(), open.ballot().with(e));
            case RoundEvent.Decided e -> new Ended(open, RoundOutcome.DECIDED, e.decidedOn());
            case RoundEvent.Rejected e -> new Ended(open, RoundOutcome.REJECTED, e.rejectedOn());
            case RoundEvent.Lapsed e -> new Ended(open, RoundOutcome.LAPSED, e.lapsedOn());
        };
    }
}
