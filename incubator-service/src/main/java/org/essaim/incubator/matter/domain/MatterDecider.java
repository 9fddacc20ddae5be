package org.essaim.incubator.matter.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.matter.domain.MatterCommand.CastVote;
import org.essaim.incubator.matter.domain.MatterCommand.Conclude;
import org.essaim.incubator.matter.domain.MatterCommand.PutCase;
import org.essaim.incubator.matter.domain.MatterCommand.PutQuestion;

/** Lets the board decide only with both sides among the voters and a majority (R02). */
public final class MatterDecider {

    private MatterDecider() {}

    /**
     * @param sitting the board on the day of the command
     */
    public static Decision<MatterEvent, MatterRefusal> decide(
            MatterCommand command, MatterState state, Sitting sitting, Circumstances at) {
        return switch (state) {
            case MatterState.Unknown _ -> unknown(command, sitting, at);
            case MatterState.Open open -> open(command, open, sitting, at);
            case MatterState.Over over -> over(command, over);
        };
    }

    private static Decision<MatterEvent, MatterRefusal> unknown(
            MatterCommand command, Sitting sitting, Circumstances at) {
        return switch (command) {
            case PutCase c ->
                    Decision.accept(new MatterEvent.CasePut(c.matter(), c.subject(), at.today()));
            case PutQuestion c -> putQuestion(c, sitting, at);
            case CastVote _, Conclude _ ->
                    Decision.refuse(new MatterRefusal.NoSuchMatter(command.matter()));
        };
    }

    private static Decision<MatterEvent, MatterRefusal> putQuestion(
            PutQuestion c, Sitting sitting, Circumstances at) {
        Optional<MatterRefusal> seatless = seatless(c.person(), c.roles(), sitting);
        if (seatless.isPresent()) {
            return Decision.refuse(seatless.get());
        }
        return c.question() == null
                ? Decision.refuse(new MatterRefusal.NoQuestion())
                : Decision.accept(
                        new MatterEvent.QuestionPut(
                                c.matter(), c.question().reference(), c.person(), at.today()));
    }

    private static Decision<MatterEvent, MatterRefusal> open(
            MatterCommand command, MatterState.Open state, Sitting sitting, Circumstances at) {
        return switch (command) {
            case PutCase _, PutQuestion _ -> Decision.alreadyDone();
            case CastVote c -> vote(c, state, sitting, at);
            case Conclude c -> conclude(c, state, sitting, at);
        };
    }

    private static Decision<MatterEvent, MatterRefusal> vote(
            CastVote c, MatterState.Open state, Sitting sitting, Circumstances at) {
        if (state.cast().contains(c.voteId())) {
            return Decision.alreadyDone();
        }
        Optional<MatterRefusal> amiss = amiss(c.person(), c.roles(), sitting);
        if (amiss.isPresent()) {
            return Decision.refuse(amiss.get());
        }
        Sitting.Seat seat = sitting.seatOf(c.person()).orElseThrow();
        boolean voted =
                state.votesOf(sitting.on()).stream()
                        .anyMatch(
                                vote ->
                                        vote.person().equals(c.person())
                                                || vote.seatId().equals(seat.seatId()));
        if (voted) {
            return Decision.refuse(new MatterRefusal.VotedAlready(sitting.on()));
        }
        return Decision.accept(
                new MatterEvent.VoteCast(
                        c.matter(),
                        new Vote(c.voteId(), c.person(), seat.seatId(), seat.kind(), c.choice()),
                        sitting.on(),
                        at.now()));
    }

    private static Decision<MatterEvent, MatterRefusal> conclude(
            Conclude c, MatterState.Open state, Sitting sitting, Circumstances at) {
        Optional<MatterRefusal> amiss = amiss(c.person(), c.roles(), sitting);
        if (amiss.isPresent()) {
            return Decision.refuse(amiss.get());
        }
        List<Vote> votes = state.votesOf(sitting.on());
        Tally tally = Tally.of(votes);
        if (!tally.isQuorate()) {
            return Decision.refuse(new MatterRefusal.NotQuorate(tally.employees(), tally.users()));
        }
        Optional<Choice> majority = tally.majority();
        if (majority.isEmpty()) {
            return Decision.refuse(new MatterRefusal.Tie(tally.yes()));
        }
        boolean notYet = state.subject() != null && majority.get() == Choice.NO;
        if (notYet && (c.reviewOn() == null || !c.reviewOn().isAfter(sitting.on()))) {
            return Decision.refuse(new MatterRefusal.NoReview(sitting.on()));
        }
        return Decision.accept(
                new MatterEvent.Decided(
                        c.matter(),
                        state.subject(),
                        majority.get(),
                        votes,
                        tally,
                        sitting.on(),
                        notYet ? c.reviewOn() : null,
                        c.person(),
                        at.policyOn(sitting.on()).version(),
                        at.now()));
    }

    /** What is decided stays so; the same question again is no error. */
    private static Decision<MatterEvent, MatterRefusal> over(
            MatterCommand command, MatterState.Over state) {
        boolean done =
                switch (command) {
                    case PutCase _, PutQuestion _, Conclude _ -> true;
                    case CastVote c -> state.cast().contains(c.voteId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(
                        new MatterRefusal.DecidedAlready(state.outcome(), state.meetingOn()));
    }

    private static Optional<MatterRefusal> amiss(
            PersonId person, Set<SeatKind> roles, Sitting sitting) {
        return sitting.meets()
                ? seatless(person, roles, sitting)
                : Optional.of(new MatterRefusal.NoMeeting(sitting.on()));
    }

    private static Optional<MatterRefusal> seatless(
            PersonId person, Set<SeatKind> roles, Sitting sitting) {
        Optional<Sitting.Seat> seat = sitting.seatOf(person);
        if (seat.isEmpty()) {
            return Optional.of(new MatterRefusal.NoSeat(sitting.on()));
        }
        return roles.contains(seat.get().kind())
                ? Optional.empty()
                : Optional.of(new MatterRefusal.AnotherRole(seat.get().kind()));
    }
}
