package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Add;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Ask;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.CastVote;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Close;

/** Lets the board decide only with both sides among the voters and a majority (R02). */
public final class AgendaItemDecider {

    private AgendaItemDecider() {}

    /**
     * @param board as it is composed on the day of the command
     */
    public static Decision<AgendaItemEvent, AgendaItemRefusal> decide(
            AgendaItemCommand command,
            AgendaItemState state,
            BoardComposition board,
            Circumstances at) {
        return switch (state) {
            case AgendaItemState.Unknown _ -> unknown(command, board, at);
            case AgendaItemState.Open open -> open(command, open, board, at);
            case AgendaItemState.Decided decided -> decided(command, decided);
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> unknown(
            AgendaItemCommand command, BoardComposition board, Circumstances at) {
        return switch (command) {
            case Add c ->
                    Decision.accept(
                            AgendaItemEvent.Added.of(c.item(), c.subject(), null, at.today()));
            case Ask c -> ask(c, board, at);
            case CastVote _, Close _ ->
                    Decision.refuse(new AgendaItemRefusal.NoSuchItem(command.item()));
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> ask(
            Ask c, BoardComposition board, Circumstances at) {
        Optional<AgendaItemRefusal> noSeat = withoutSeat(c.person(), c.roles(), board);
        if (noSeat.isPresent()) {
            return Decision.refuse(noSeat.get());
        }
        if (c.question() == null) {
            return Decision.refuse(new AgendaItemRefusal.NoQuestion());
        }
        Subject question = new Subject.Question(c.question().reference());
        return Decision.accept(
                AgendaItemEvent.Added.of(c.item(), question, c.person(), at.today()));
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> open(
            AgendaItemCommand command,
            AgendaItemState.Open state,
            BoardComposition board,
            Circumstances at) {
        return switch (command) {
            case Add _, Ask _ -> Decision.alreadyDone();
            case CastVote c -> vote(c, state, board, at);
            case Close c -> close(c, state, board, at);
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> vote(
            CastVote c, AgendaItemState.Open state, BoardComposition board, Circumstances at) {
        if (state.cast().contains(c.voteId())) {
            return Decision.alreadyDone();
        }
        Optional<AgendaItemRefusal> invalid = outsideMeeting(c.person(), c.roles(), board);
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
        }
        BoardSeat seat = board.seatOf(c.person()).orElseThrow();
        Ballot<BoardVote> ballot = state.ballotOf(board.on());
        boolean seatHasVoted =
                ballot.votes().stream().anyMatch(vote -> vote.seatId().equals(seat.seatId()));
        if (seatHasVoted || ballot.hasVoteOf(c.person())) {
            return Decision.refuse(new AgendaItemRefusal.VotedAlready(board.on()));
        }
        return Decision.accept(
                new AgendaItemEvent.VoteCast(
                        c.item(),
                        new BoardVote(
                                c.voteId(), c.person(), seat.seatId(), seat.kind(), c.choice()),
                        board.on(),
                        at.now()));
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> close(
            Close c, AgendaItemState.Open state, BoardComposition board, Circumstances at) {
        Optional<AgendaItemRefusal> invalid = outsideMeeting(c.person(), c.roles(), board);
        if (invalid.isPresent()) {
            return Decision.refuse(invalid.get());
        }
        Ballot<BoardVote> ballot = state.ballotOf(board.on());
        Tally tally = Tally.of(ballot);
        if (!ballot.hasVotesOf(SeatKind.EMPLOYEE_REPRESENTATIVE, SeatKind.USER_REPRESENTATIVE)) {
            return Decision.refuse(
                    new AgendaItemRefusal.NotQuorate(tally.employees(), tally.users()));
        }
        Optional<Choice> majority = ballot.majority();
        if (majority.isEmpty()) {
            return Decision.refuse(new AgendaItemRefusal.Tie(tally.yes()));
        }
        boolean comesBack = state.subject().kind().outcome(majority.get()) == BoardOutcome.NOT_YET;
        if (comesBack && (c.reviewOn() == null || !c.reviewOn().isAfter(board.on()))) {
            return Decision.refuse(new AgendaItemRefusal.NoReview(board.on()));
        }
        return Decision.accept(
                new AgendaItemEvent.Decided(
                        c.item(),
                        state.subject(),
                        majority.get(),
                        ballot.votes(),
                        tally,
                        board.on(),
                        comesBack ? c.reviewOn() : null,
                        c.person(),
                        at.policyOn(board.on()).version(),
                        at.now()));
    }

    /** What is decided stays so; the same question again is no error. */
    private static Decision<AgendaItemEvent, AgendaItemRefusal> decided(
            AgendaItemCommand command, AgendaItemState.Decided state) {
        boolean done =
                switch (command) {
                    case Add _, Ask _, Close _ -> true;
                    case CastVote c -> state.cast().contains(c.voteId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(
                        new AgendaItemRefusal.DecidedAlready(state.outcome(), state.meetingOn()));
    }

    private static Optional<AgendaItemRefusal> outsideMeeting(
            PersonId person, Set<SeatKind> roles, BoardComposition board) {
        return board.meets()
                ? withoutSeat(person, roles, board)
                : Optional.of(new AgendaItemRefusal.NoMeeting(board.on()));
    }

    private static Optional<AgendaItemRefusal> withoutSeat(
            PersonId person, Set<SeatKind> roles, BoardComposition board) {
        Optional<BoardSeat> seat = board.seatOf(person);
        if (seat.isEmpty()) {
            return Optional.of(new AgendaItemRefusal.NoSeat(board.on()));
        }
        return roles.contains(seat.get().kind())
                ? Optional.empty()
                : Optional.of(new AgendaItemRefusal.AnotherRole(seat.get().kind()));
    }
}
