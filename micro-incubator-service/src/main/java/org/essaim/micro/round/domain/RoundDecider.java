package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.round.domain.RoundCommand.Cancel;
import org.essaim.micro.round.domain.RoundCommand.CastVote;
import org.essaim.micro.round.domain.RoundCommand.CloseBallot;
import org.essaim.micro.round.domain.RoundCommand.Import;
import org.essaim.micro.round.domain.RoundCommand.Lapse;
import org.essaim.micro.round.domain.RoundCommand.RecordOwner;
import org.essaim.micro.round.domain.RoundCommand.Request;

/** Accepts or refuses every command to a later round (R30-R35). */
public final class RoundDecider {

    private RoundDecider() {}

    public static Decision<RoundEvent, RoundRefusal> decide(
            RoundCommand command, RoundState state, RoundContext context, Circumstances at) {
        return switch (state) {
            case RoundState.NotRequested _ ->
                    switch (command) {
                        case Request c -> request(c, context, at);
                        case Import c -> state(c, context);
                        default -> Decision.refuse(new RoundRefusal.UnknownRound(command.round()));
                    };
            case RoundState.Open open -> open(command, open, context, at);
            case RoundState.Ended ended -> ended(command, ended);
        };
    }

    private static Decision<RoundEvent, RoundRefusal> request(
            Request c, RoundContext context, Circumstances at) {
        return RequestChecks.of(c, context)
                .accept(
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

    /** Who asked and who volunteered then is not known; how it ended follows as it does today. */
    private static Decision<RoundEvent, RoundRefusal> state(Import c, RoundContext context) {
        PastBallot past = c.ballot();
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        context.initiative().isEmpty(),
                        () -> new RoundRefusal.UnknownInitiative(c.initiative()))
                .refuseIf(
                        past.isCounted() && past.endedOn().isAfter(past.lastDay()),
                        () -> new RoundRefusal.BallotExpired(past.lastDay()))
                .refuseIf(
                        past.isCounted() && !past.tally().missing().isEmpty(),
                        () -> new RoundRefusal.NotQuorate(past.tally().missing()))
                .accept(
                        () ->
                                new RoundEvent.Imported(
                                        c.round(),
                                        c.initiative(),
                                        c.pilotUsers().reference(),
                                        past,
                                        past.outcome(),
                                        c.madeUp()));
    }

    private static Decision<RoundEvent, RoundRefusal> open(
            RoundCommand command, RoundState.Open state, RoundContext context, Circumstances at) {
        return switch (command) {
            case Request _, Import _ -> Decision.alreadyDone();
            case CastVote c -> vote(c, state, context, at);
            case CloseBallot c -> close(c, state, context, at);
            case Lapse c -> lapse(c, state);
            case RecordOwner c -> record(c, state);
            case Cancel c ->
                    Decision.accept(
                            new RoundEvent.Cancelled(
                                    c.round(), state.initiative(), c.cause(), at.today()));
        };
    }

    private static Decision<RoundEvent, RoundRefusal> vote(
            CastVote c, RoundState.Open state, RoundContext context, Circumstances at) {
        if (state.ballot().contains(c.voteId())) {
            return Decision.alreadyDone();
        }
        Capacity capacity = context.volunteers().get(c.person());
        return inTime(state, at)
                .refuseIf(
                        state.without().contains(c.person())
                                || context.owner().stream().anyMatch(c.person()::equals),
                        RoundRefusal.OwnerHasNoVote::new)
                .refuseIf(capacity == null, RoundRefusal.NotAVolunteer::new)
                .refuseIf(state.ballot().hasVoteOf(c.person()), RoundRefusal.VotedAlready::new)
                .accept(
                        () ->
                                new RoundEvent.Voted(
                                        c.round(),
                                        state.initiative(),
                                        c.voteId(),
                                        c.person(),
                                        capacity,
                                        c.choice()));
    }

    private static Checks<RoundRefusal> inTime(RoundState.Open state, Circumstances at) {
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        at.today().isAfter(state.lastDay()),
                        () -> new RoundRefusal.BallotExpired(state.lastDay()));
    }

    /**
     * Counts as soon as no vote that is missing could change it, or once its last day has passed.
     * Who took the initiative over after voting has no vote, even if it was handed on since.
     */
    private static Decision<RoundEvent, RoundRefusal> close(
            CloseBallot c, RoundState.Open state, RoundContext context, Circumstances at) {
        RoundState.Open now = context.owner().map(state::without).orElse(state);
        Tally tally = Tally.of(now.counted());
        boolean over = at.today().isAfter(state.lastDay());
        boolean decided = now.isDecided(over ? Set.of() : context.volunteers().keySet());
        if (c.person() == null && !decided) {
            return Decision.alreadyDone();
        }
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        c.person() != null && !context.volunteers().containsKey(c.person()),
                        RoundRefusal.NotAVolunteer::new)
                .refuseIf(
                        !tally.missing().isEmpty(),
                        () -> new RoundRefusal.NotQuorate(tally.missing()))
                .refuseIf(!decided, () -> new RoundRefusal.VotesMissing(state.lastDay()))
                .accept(() -> outcome(state, tally, c.round(), at));
    }

    /** Of its last day, where it is counted after that. */
    private static RoundEvent outcome(
            RoundState.Open state, Tally tally, UUID round, Circumstances at) {
        LocalDate on = Collections.min(List.of(at.today(), state.lastDay()));
        int version = at.policy().version();
        return tally.isFor()
                ? new RoundEvent.Decided(
                        round, state.initiative(), state.plan(), tally, on, version)
                : new RoundEvent.Rejected(round, state.initiative(), tally, on, version);
    }

    private static Decision<RoundEvent, RoundRefusal> lapse(Lapse c, RoundState.Open state) {
        return c.today().isAfter(state.lastDay())
                ? Decision.accept(
                        new RoundEvent.Lapsed(
                                c.round(),
                                state.initiative(),
                                Tally.of(state.counted()),
                                c.today()))
                : Decision.alreadyDone();
    }

    private static Decision<RoundEvent, RoundRefusal> record(RecordOwner c, RoundState.Open state) {
        return state.without().contains(c.owner())
                ? Decision.alreadyDone()
                : Decision.accept(
                        new RoundEvent.OwnerChanged(c.round(), state.initiative(), c.owner()));
    }

    private static Decision<RoundEvent, RoundRefusal> ended(
            RoundCommand command, RoundState.Ended state) {
        boolean done =
                switch (command) {
                    case Request _, Import _, Lapse _, RecordOwner _, Cancel _ -> true;
                    case CloseBallot _ ->
                            state.outcome() == RoundOutcome.DECIDED
                                    || state.outcome() == RoundOutcome.REJECTED;
                    case CastVote c -> state.last().ballot().contains(c.voteId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(new RoundRefusal.BallotEnded(state.outcome(), state.on()));
    }
}
