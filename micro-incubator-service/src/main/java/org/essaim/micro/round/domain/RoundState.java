package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;
import org.essaim.contract.voting.Ballot;

/** Where a round stands: not requested, voted on, or ended for good. */
public sealed interface RoundState {

    RoundState NOT_REQUESTED = new NotRequested();

    /** The votes that count: of nobody who requested it, or owned the initiative since (R31). */
    default Ballot<RoundEvent.Voted> counted() {
        return switch (this) {
            case NotRequested _ -> new Ballot<>();
            case Open open -> open.countedBallot();
            case Ended ended -> ended.last().counted();
        };
    }

    /** Nobody has requested it. */
    record NotRequested() implements RoundState {}

    /**
     * Its ballot is open.
     *
     * @param lastDay on which it can still be voted on and closed
     * @param without who has no vote: whoever requested it, or owned the initiative since (R31)
     */
    record Open(
            InitiativeId initiative,
            Plan plan,
            LocalDate lastDay,
            Set<PersonId> without,
            Ballot<RoundEvent.Voted> ballot)
            implements RoundState {

        static Open of(RoundEvent.Requested e) {
            return new Open(
                    e.initiative(),
                    e.plan(),
                    e.lastDay(),
                    Stream.ofNullable(e.person()).collect(Collectors.toUnmodifiableSet()),
                    new Ballot<>());
        }

        /** Whether no vote that is missing could change what the votes say (R31). */
        public boolean isDecided(Set<PersonId> volunteers) {
            long missing =
                    volunteers.stream()
                            .filter(each -> !ballot.hasVoteOf(each) && !without.contains(each))
                            .count();
            return Tally.of(countedBallot()).isDecided(Math.toIntExact(missing));
        }

        private Ballot<RoundEvent.Voted> countedBallot() {
            Ballot<RoundEvent.Voted> counted = ballot;
            for (PersonId person : without) {
                counted = counted.without(person);
            }
            return counted;
        }

        private Open with(RoundEvent.Voted vote) {
            return new Open(initiative, plan, lastDay, without, ballot.with(vote));
        }

        Open without(PersonId owner) {
            return new Open(initiative, plan, lastDay, Copies.with(without, owner), ballot);
        }
    }

    /**
     * It ended.
     *
     * @param last as it was when it ended
     */
    record Ended(Open last, RoundOutcome outcome, LocalDate on) implements RoundState {
        static Ended of(RoundEvent.Imported e) {
            PastBallot past = e.ballot();
            return new Ended(
                    new Open(e.initiative(), past.plan(), past.lastDay(), Set.of(), new Ballot<>()),
                    e.outcome(),
                    past.endedOn());
        }
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static RoundState evolve(RoundState state, RoundEvent event) {
        return switch (state) {
            case NotRequested _ ->
                    switch (event) {
                        case RoundEvent.Requested e -> Open.of(e);
                        case RoundEvent.Imported e -> Ended.of(e);
                        default -> state;
                    };
            case Open open -> after(open, event);
            case Ended _ -> state;
        };
    }

    private static RoundState after(Open open, RoundEvent event) {
        return switch (event) {
            case RoundEvent.Requested _, RoundEvent.Imported _ -> open;
            case RoundEvent.Voted e -> open.with(e);
            case RoundEvent.OwnerChanged e -> open.without(e.owner());
            case RoundEvent.Decided e -> new Ended(open, RoundOutcome.DECIDED, e.decidedOn());
            case RoundEvent.Rejected e -> new Ended(open, RoundOutcome.REJECTED, e.rejectedOn());
            case RoundEvent.Lapsed e -> new Ended(open, RoundOutcome.LAPSED, e.lapsedOn());
            case RoundEvent.Cancelled e -> new Ended(open, RoundOutcome.CANCELLED, e.cancelledOn());
        };
    }
}
