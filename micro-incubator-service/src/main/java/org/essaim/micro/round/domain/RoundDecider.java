package org.essaim.micro.round.domain;

import java.util.Optional;
import org.essaim.contract.Capacity;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.round.domain.RoundCommand.Ask;
import org.essaim.micro.round.domain.RoundCommand.Complete;
import org.essaim.micro.round.domain.RoundCommand.Lapse;
import org.essaim.micro.round.domain.RoundCommand.Vote;
import org.essaim.micro.round.domain.RoundEvent.Asked;
import org.essaim.micro.round.domain.RoundEvent.Decided;
import org.essaim.micro.round.domain.RoundEvent.Lapsed;
import org.essaim.micro.round.domain.RoundEvent.Rejected;
import org.essaim.micro.round.domain.RoundEvent.Voted;

/** Says yes or no to everything that is asked of a later round (R30-R35). */
public final class RoundDecider {

    private RoundDecider() {}

    public static Decision<RoundEvent, RoundRefusal> decide(
            RoundCommand command, RoundState state, RoundContext asking, Circumstances at) {
        return switch (state) {
            case RoundState.Unasked _ ->
                    command instanceof Ask ask
                            ? ask(ask, asking, at)
                            : Decision.refuse(new RoundRefusal.UnknownRound(command.round()));
            case RoundState.Open open -> open(command, open, asking, at);
            case RoundState.Over over -> over(command, over);
        };
    }

    private static Decision<RoundEvent, RoundRefusal> ask(
            Ask c, RoundContext asking, Circumstances at) {
        Optional<RoundRefusal> amiss = Plans.amiss(c, asking);
        if (amiss.isPresent()) {
            return Decision.refuse(amiss.get());
        }
        return Decision.accept(
                new Asked(
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
            RoundCommand command, RoundState.Open state, RoundContext asking, Circumstances at) {
        return switch (command) {
            case Ask _ -> Decision.alreadyDone();
            case Vote c -> vote(c, state, asking, at);
            case Complete c -> complete(c, state, asking, at);
            case Lapse c -> lapse(c, state);
        };
    }

    private static Decision<RoundEvent, RoundRefusal> vote(
            Vote c, RoundState.Open state, RoundContext asking, Circumstances at) {
        Ballot ballot = state.ballot();
        if (ballot.has(c.voteId())) {
            return Decision.alreadyDone();
        }
        if (at.today().isAfter(ballot.lastDay())) {
            return Decision.refuse(new RoundRefusal.BallotOver("lapsed", ballot.lastDay()));
        }
        if (asking.isOwner(c.person())) {
            return Decision.refuse(new RoundRefusal.OwnerHasNoVote());
        }
        Capacity capacity = asking.volunteers().get(c.person());
        if (capacity == null) {
            return Decision.refuse(new RoundRefusal.NoVolunteer());
        }
        if (ballot.votes().containsKey(c.person())) {
            return Decision.refuse(new RoundRefusal.VotedAlready());
        }
        return Decision.accept(
                new Voted(
                        c.round(),
                        state.initiative(),
                        c.voteId(),
                        c.person(),
                        capacity,
                        c.choice()));
    }

    private static Decision<RoundEvent, RoundRefusal> complete(
            Complete c, RoundState.Open state, RoundContext asking, Circumstances at) {
        Tally tally = state.ballot().tallyWithout(asking.owner());
        if (at.today().isAfter(state.ballot().lastDay())) {
            return Decision.refuse(new RoundRefusal.BallotOver("lapsed", state.ballot().lastDay()));
        }
        if (!asking.volunteers().containsKey(c.person())) {
            return Decision.refuse(new RoundRefusal.NoVolunteer());
        }
        if (!tally.isQuorate()) {
            return Decision.refuse(
                    new RoundRefusal.NotQuorate(tally.operational(), tally.managers()));
        }
        int version = at.policy().version();
        return Decision.accept(
                tally.isMajority()
                        ? new Decided(
                                c.round(),
                                state.initiative(),
                                state.plan(),
                                tally,
                                at.today(),
                                version)
                        : new Rejected(c.round(), state.initiative(), tally, at.today(), version));
    }

    private static Decision<RoundEvent, RoundRefusal> lapse(Lapse c, RoundState.Open state) {
        if (!c.today().isAfter(state.ballot().lastDay())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new Lapsed(c.round(), state.initiative(), state.ballot().tally(), c.today()));
    }

    private static Decision<RoundEvent, RoundRefusal> over(
            RoundCommand command, RoundState.Over state) {
        boolean done =
                switch (command) {
                    case Ask _, Lapse _ -> true;
                    case Complete _ -> state.outcome() != RoundState.Outcome.LAPSED;
                    case Vote c -> state.ballot().has(c.voteId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(new RoundRefusal.BallotOver(state.outcome().word(), state.on()));
    }
}
