package org.essaim.incubator.agenda.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.CastVote;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Conclude;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.PutCase;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.PutQuestion;

/** Lets the board decide only with both sides among the voters and a majority (R02). */
public final class AgendaItemDecider {

    private AgendaItemDecider() {}

    /**
     * @param sitting the board on the day of the command
     */
    public static Decision<AgendaItemEvent, AgendaItemRefusal> decide(
            AgendaItemCommand command,
            AgendaItemState state,
            BoardComposition sitting,
            Circumstances at) {
        return switch (state) {
            case AgendaItemState.Unknown _ -> unknown(command, sitting, at);
            case AgendaItemState.Open open -> open(command, open, sitting, at);
            case AgendaItemState.Over over -> over(command, over);
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> unknown(
            AgendaItemCommand command, BoardComposition sitting, Circumstances at) {
        return switch (command) {
            case PutCase c ->
                    Decision.accept(
                            new AgendaItemEvent.CasePut(c.matter(), c.subject(), at.today()));
            case PutQuestion c -> putQuestion(c, sitting, at);
            case CastVote _, Conclude _ ->
                    Decision.refuse(new AgendaItemRefusal.NoSuchMatter(command.matter()));
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> putQuestion(
            PutQuestion c, BoardComposition sitting, Circumstances at) {
        Optional<AgendaItemRefusal> seatless = seatless(c.person(), c.roles(), sitting);
        if (seatless.isPresent()) {
            return Decision.refuse(seatless.get());
        }
        return c.question() == null
                ? Decision.refuse(new AgendaItemRefusal.NoQuestion())
                : Decision.accept(
                        new AgendaItemEvent.QuestionPut(
                                c.matter(), c.question().reference(), c.person(), at.today()));
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> open(
            AgendaItemCommand command,
            AgendaItemState.Open state,
            BoardComposition sitting,
            Circumstances at) {
        return switch (command) {
            case PutCase _, PutQuestion _ -> Decision.alreadyDone();
            case CastVote c -> vote(c, state, sitting, at);
            case Conclude c -> conclude(c, state, sitting, at);
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> vote(
            CastVote c, AgendaItemState.Open state, BoardComposition sitting, Circumstances at) {
        if (state.cast().contains(c.voteId())) {
            return Decision.alreadyDone();
        }
        Optional<AgendaItemRefusal> amiss = amiss(c.person(), c.roles(), sitting);
        if (amiss.isPresent()) {
            return Decision.refuse(amiss.get());
        }
        BoardComposition.Seat seat = sitting.seatOf(c.person()).orElseThrow();
        boolean voted =
                state.votesOf(sitting.on()).stream()
                        .anyMatch(
                                vote ->
                                        vote.person().equals(c.person())
                                                || vote.seatId().equals(seat.seatId()));
        if (voted) {
            return Decision.refuse(new AgendaItemRefusal.VotedAlready(sitting.on()));
        }
        return Decision.accept(
                new AgendaItemEvent.VoteCast(
                        c.matter(),
                        new Vote(c.voteId(), c.person(), seat.seatId(), seat.kind(), c.choice()),
                        sitting.on(),
                        at.now()));
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> conclude(
            Conclude c, AgendaItemState.Open state, BoardComposition sitting, Circumstances at) {
        Optional<AgendaItemRefusal> amiss = amiss(c.person(), c.roles(), sitting);
        if (amiss.isPresent()) {
            return Decision.refuse(amiss.get());
        }
        List<Vote> votes = state.votesOf(sitting.on());
        Tally tally = Tally.of(votes);
        if (!tally.isQuorate()) {
            return Decision.refuse(
                    new AgendaItemRefusal.NotQuorate(tally.employees(), tally.users()));
        }
        Optional<Choice> majority = tally.majority();
        if (majority.isEmpty()) {
            return Decision.refuse(new AgendaItemRefusal.Tie(tally.yes()));
        }
        boolean notYet = state.subject() != null && majority.get() == Choice.NO;
        if (notYet && (c.reviewOn() == null || !c.reviewOn().isAfter(sitting.on()))) {
            return Decision.refuse(new AgendaItemRefusal.NoReview(sitting.on()));
        }
        return Decision.accept(
                new AgendaItemEvent.Decided(
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
    private static Decision<AgendaItemEvent, AgendaItemRefusal> over(
            AgendaItemCommand command, AgendaItemState.Over state) {
        boolean done =
                switch (command) {
                    case PutCase _, PutQuestion _, Conclude _ -> true;
                    case CastVote c -> state.cast().contains(c.voteId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(
                        new AgendaItemRefusal.DecidedAlready(state.outcome(), state.meetingOn()));
    }

    private static Optional<AgendaItemRefusal> amiss(
            PersonId person, Set<SeatKind> roles, BoardComposition sitting) {
        return sitting.meets()
                ? seatless(person, roles, sitting)
                : Optional.of(new AgendaItemRefusal.NoMeeting(sitting.on()));
    }

    private static Optional<AgendaItemRefusal> seatless(
            PersonId person, Set<SeatKind> roles, BoardComposition sitting) {
        Optional<BoardComposition.Seat> seat = sitting.seatOf(person);
        if (seat.isEmpty()) {
            return Optional.of(new AgendaItemRefusal.NoSeat(sitting.on()));
        }
        return roles.contains(seat.get().kind())
                ? Optional.empty()
                : Optional.of(new AgendaItemRefusal.AnotherRole(seat.get().kind()));
    }
}
