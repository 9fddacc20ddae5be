package org.essaim.micro.round.domain;

import java.time.LocalDate;
import org.essaim.contract.Capacity;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;
import org.essaim.micro.round.domain.RoundCommand.CastVote;
import org.essaim.micro.round.domain.RoundCommand.CloseBallot;
import org.essaim.micro.round.domain.RoundCommand.Lapse;
import org.essaim.micro.round.domain.RoundCommand.Request;

/** Accepts or refuses every command to a later round (R30-R35). */
public final class RoundDecider {

    private RoundDecider() {}

    public static Decision<RoundEvent, RoundRefusal> decide(
            RoundCommand command, RoundState state, RoundContext context, Circumstances at) {
        return switch (state) {
            case RoundState.NotRequested _ ->
                    command instanceof Request request
                            ? request(request, context, at)
                            : Decision.refuse(new RoundRefusal.UnknownRound(command.round()));
            case RoundState.Open open -> open(command, open, context, at);
            case RoundState.Ended ended -> ended(command, ended);
        };
    }

    private static Decision<RoundEvent, RoundRefusal> request(
            Request c, RoundContext context, Circumstances at) {
        return Decision.acceptUnless(
                RequestChecks.refusal(c, context),
                () ->
                        new RoundEvent.Requested(
                                c.round(),
                                c.initiative(),
                                c.pilotUsers().reference(),
                                c.plan(),
                                c.person(),
                                at.today(),
                                at.today().plusDays(at.policy().ballotDays()),
                                at.policy().version()));
    }

    private static Decision<RoundEvent, RoundRefusal> open(
            RoundCommand command, RoundState.Open state, RoundContext context, Circumstances at) {
        return switch (command) {
            case Request _ -> Decision.alreadyDone();
            case CastVote c -> vote(c, state, context, at);
            case CloseBallot c -> close(c, state, context, at);
            case Lapse c -> lapse(c, state);
        };
    }

    private static Decision<RoundEvent, RoundRefusal> vote(
            CastVote c, RoundState.Open state, RoundContext context, Circumstances at) {
        if (state.ballot().contains(c.voteId())) {
            return Decision.alreadyDone();
        }
        if (at.today().isAfter(state.lastDay())) {
            return Decision.refuse(new RoundRefusal.BallotExpired(state.lastDay()));
        }
        if (context.isOwner(c.person())) {
            return Decision.refuse(new RoundRefusal.OwnerHasNoVote());
        }
        Capacity capacity = context.volunteers().get(c.person());
        if (capacity == null) {
            return Decision.refuse(new RoundRefusal.NotAVolunteer());
        }
        if (state.ballot().hasVoteOf(c.person())) {
            return Decision.refuse(new RoundRefusal.VotedAlready());
        }
        return Decision.accept(
                new RoundEvent.Voted(
                        c.round(),
                        state.initiative(),
                        c.voteId(),
                        c.person(),
                        capacity,
                        c.choice()));
    }

    /** Whoever owns the initiative now has no vote, even if cast before taking it over. */
    private static Decision<RoundEvent, RoundRefusal> close(
            CloseBallot c, RoundState.Open state, RoundContext context, Circumstances at) {
        if (at.today().isAfter(state.lastDay())) {
            return Decision.refuse(new RoundRefusal.BallotExpired(state.lastDay()));
        }
        if (!context.volunteers().containsKey(c.person())) {
            return Decision.refuse(new RoundRefusal.NotAVolunteer());
        }
        Ballot<RoundEvent.Voted> ballot = state.ballot().without(context.owner());
        Tally tally = Tally.of(ballot);
        if (!ballot.hasVotesOf(Capacity.OPERATIONAL, Capacity.MANAGER)) {
            return Decision.refuse(
                    new RoundRefusal.NotQuorate(tally.operational(), tally.managers()));
        }
        LocalDate today = at.today();
        int version = at.policy().version();
        return Decision.accept(
                ballot.majority().filter(Choice.YES::equals).isPresent()
                        ? new RoundEvent.Decided(
                                c.round(), state.initiative(), state.plan(), tally, today, version)
                        : new RoundEvent.Rejected(
                                c.round(), state.initiative(), tally, today, version));
    }

    private static Decision<RoundEvent, RoundRefusal> lapse(Lapse c, RoundState.Open state) {
        return c.today().isAfter(state.lastDay())
                ? Decision.accept(
                        new RoundEvent.Lapsed(
                                c.round(), state.initiative(), Tally.of(state.ballot()), c.today()))
                : Decision.alreadyDone();
    }

    private static Decision<RoundEvent, RoundRefusal> ended(
            RoundCommand command, RoundState.Ended state) {
        boolean done =
                switch (command) {
                    case Request _, Lapse _ -> true;
                    case CloseBallot _ -> state.outcome() != RoundState.Outcome.LAPSED;
                    case CastVote c -> state.last().ballot().contains(c.voteId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(new RoundRefusal.BallotEnded(state.outcome(), state.on()));
    }
}
