package org.essaim.micro.round.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.essaim.contract.InitiativeId;

/** Where a round stands: not asked for, voted on, or over for good. */
public sealed interface RoundState {

    RoundState UNASKED = new Unasked();

    /** Nobody has asked for it. */
    record Unasked() implements RoundState {}

    /** Its ballot is open. */
    record Open(InitiativeId initiative, Plan plan, Ballot ballot) implements RoundState {}

    /** How it ended. */
    record Over(InitiativeId initiative, Plan plan, Ballot ballot, Outcome outcome, LocalDate on)
            implements RoundState {}

    /** What became of a round. */
    enum Outcome {
        DECIDED,
        REJECTED,
        LAPSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static RoundState evolve(RoundState state, RoundEvent event) {
        return switch (state) {
            case Unasked _ ->
                    event instanceof RoundEvent.Asked e
                            ? new Open(e.initiative(), e.plan(), new Ballot(e.lastDay(), Map.of()))
                            : state;
            case Open open -> after(open, event);
            case Over _ -> state;
        };
    }

    private static RoundState after(Open open, RoundEvent event) {
        return switch (event) {
            case RoundEvent.Asked _ -> open;
            case RoundEvent.Voted e ->
                    new Open(open.initiative(), open.plan(), open.ballot().with(e));
            case RoundEvent.Decided e -> over(open, Outcome.DECIDED, e.decidedOn());
            case RoundEvent.Rejected e -> over(open, Outcome.REJECTED, e.rejectedOn());
            case RoundEvent.Lapsed e -> over(open, Outcome.LAPSED, e.lapsedOn());
        };
    }

    private static Over over(Open open, Outcome outcome, LocalDate on) {
        return new Over(open.initiative(), open.plan(), open.ballot(), outcome, on);
    }
}
