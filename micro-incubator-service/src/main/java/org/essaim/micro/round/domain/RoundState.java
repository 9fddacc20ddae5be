package org.essaim.micro.round.domain;

import org.essaim.contract.voting.Ballot;

/** Where a round stands: not requested, voted on, or ended for good. */
public sealed interface RoundState permits RoundState.NotRequested, OpenRound, EndedRound {

    RoundState NOT_REQUESTED = new NotRequested();

    /** Nobody has requested it. */
    record NotRequested() implements RoundState {}

    /** Total: an event that cannot follow leaves the state as it is. */
    static RoundState evolve(RoundState state, RoundEvent event) {
        return switch (state) {
            case NotRequested _ ->
                    event instanceof RoundEvent.Requested e
                            ? new OpenRound(e.initiative(), e.plan(), e.lastDay(), new Ballot<>())
                            : state;
            case OpenRound open -> after(open, event);
            case EndedRound _ -> state;
        };
    }

    private static RoundState after(OpenRound open, RoundEvent event) {
        return switch (event) {
            case RoundEvent.Requested _ -> open;
            case RoundEvent.Voted e ->
                    new OpenRound(
                            open.initiative(), open.plan(), open.lastDay(), open.ballot().with(e));
            case RoundEvent.Decided e -> new EndedRound(open, RoundOutcome.DECIDED, e.decidedOn());
            case RoundEvent.Rejected e ->
                    new EndedRound(open, RoundOutcome.REJECTED, e.rejectedOn());
            case RoundEvent.Lapsed e -> new EndedRound(open, RoundOutcome.LAPSED, e.lapsedOn());
        };
    }
}
