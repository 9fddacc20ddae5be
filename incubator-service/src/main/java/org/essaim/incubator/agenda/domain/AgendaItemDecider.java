package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Abstain;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Add;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Ask;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.CastVote;
import org.essaim.incubator.agenda.domain.AgendaItemCommand.Close;

/**
 * Lets the board decide only with both sides among the voters and a majority, once everybody has
 * voted or abstained or the vote has closed (R02).
 */
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
            case Add c -> Decision.accept(added(c, at));
            case Ask c -> ask(c, board, at);
            case CastVote _, Abstain _, Close _ ->
                    Decision.refuse(new AgendaItemRefusal.NoSuchItem(command.item()));
        };
    }

    /** A question is asked by somebody, and by no other command than that. */
    private static AgendaItemEvent added(Add c, Circumstances at) {
        return switch (c.subject()) {
            case Subject.Case subject ->
                    new AgendaItemEvent.CaseAdded(c.item(), subject, at.today());
            case Subject.Question(FreeText question) ->
                    new AgendaItemEvent.QuestionAdded(c.item(), question, null, at.today(), null);
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> ask(
            Ask c, BoardComposition board, Circumstances at) {
        return seated(c.person(), c.roles(), board)
                .refuseIf(c.question() == null, AgendaItemRefusal.NoQuestion::new)
                .accept(
                        () ->
                                new AgendaItemEvent.QuestionAdded(
                                        c.item(),
                                        c.question().reference(),
                                        c.person(),
                                        at.today(),
                                        c.closesAt()));
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> open(
            AgendaItemCommand command,
            AgendaItemState.Open state,
            BoardComposition board,
            Circumstances at) {
        return switch (command) {
            case Add _, Ask _ -> Decision.alreadyDone();
            case CastVote c -> vote(c, state, board, at);
            case Abstain c -> abstain(c, state, board, at);
            case Close c -> close(c, state, board, at);
        };
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> vote(
            CastVote c, AgendaItemState.Open state, BoardComposition board, Circumstances at) {
        if (state.cast().contains(c.voteId())) {
            return Decision.alreadyDone();
        }
        return mayVote(c.person(), c.roles(), state, board, at)
                .accept(
                        () ->
                                new AgendaItemEvent.VoteCast(
                                        c.item(),
                                        voteOf(c, board.seatOf(c.person()).get()),
                                        board.on(),
                                        at.now()));
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> abstain(
            Abstain c, AgendaItemState.Open state, BoardComposition board, Circumstances at) {
        return state.cast().contains(c.abstentionId())
                ? Decision.alreadyDone()
                : mayVote(c.person(), c.roles(), state, board, at)
                        .accept(
                                () ->
                                        new AgendaItemEvent.Abstained(
                                                c.item(),
                                                c.abstentionId(),
                                                c.person(),
                                                board.seatOf(c.person()).get(),
                                                board.on(),
                                                at.now()));
    }

    /** In a meeting, before its vote closes, once a person and once a seat. */
    private static Checks<AgendaItemRefusal> mayVote(
            PersonId person,
            Set<SeatKind> roles,
            AgendaItemState.Open state,
            BoardComposition board,
            Circumstances at) {
        MeetingVote vote = state.voteOf(board.on());
        Instant closing = state.closing(board.on());
        return Checks.<AgendaItemRefusal>none()
                .refuseIf(!board.meets(), () -> new AgendaItemRefusal.NoMeeting(board.on()))
                .and(seated(person, roles, board))
                .refuseIf(
                        () ->
                                vote.ballot().hasVoteOf(person)
                                        || vote.isKnownOf(board.seatOf(person).get().seatId()),
                        () -> new AgendaItemRefusal.VotedAlready(board.on()))
                .refuseIf(
                        !at.now().isBefore(closing), () -> new AgendaItemRefusal.VoteOver(closing));
    }

    private static BoardVote voteOf(CastVote c, BoardSeat seat) {
        return new BoardVote(c.voteId(), c.person(), seat.seatId(), seat.kind(), c.choice());
    }

    private static Decision<AgendaItemEvent, AgendaItemRefusal> close(
            Close c, AgendaItemState.Open state, BoardComposition board, Circumstances at) {
        MeetingVote vote = state.latest(board.on());
        Ballot<BoardVote> ballot = vote.ballot();
        Instant closing = state.closing(vote.on());
        int waiting = board.waitingFor(vote);
        Tally tally = Tally.of(ballot);
        Optional<Choice> majority = ballot.majority();
        boolean comesBack =
                majority.map(state.subject().kind()::outcome)
                        .equals(Optional.of(BoardOutcome.NOT_YET));
        return seated(c.person(), c.roles(), board)
                .refuseIf(
                        state.last() == null && !board.meets(),
                        () -> new AgendaItemRefusal.NoMeeting(board.on()))
                .refuseIf(
                        at.now().isBefore(closing) && waiting > 0,
                        () -> new AgendaItemRefusal.VoteOpen(waiting, closing))
                .refuseIf(
                        !ballot.hasVotesOf(
                                SeatKind.EMPLOYEE_REPRESENTATIVE, SeatKind.USER_REPRESENTATIVE),
                        () -> new AgendaItemRefusal.NotQuorate(tally.employees(), tally.users()))
                .refuseIf(majority.isEmpty(), () -> new AgendaItemRefusal.Tie(tally.yes()))
                .refuseIf(
                        comesBack && (c.reviewOn() == null || !c.reviewOn().isAfter(board.on())),
                        () -> new AgendaItemRefusal.NoReview(board.on()))
                .accept(
                        () ->
                                new AgendaItemEvent.Decided(
                                        c.item(),
                                        state.subject(),
                                        majority.get(),
                                        ballot.votes(),
                                        tally,
                                        vote.on(),
                                        comesBack ? c.reviewOn() : null,
                                        c.person(),
                                        at.policyOn(vote.on()).version(),
                                        at.now()));
    }

    /** What is decided stays so; the same question again is no error. */
    private static Decision<AgendaItemEvent, AgendaItemRefusal> decided(
            AgendaItemCommand command, AgendaItemState.Decided state) {
        boolean done =
                switch (command) {
                    case Add _, Ask _, Close _ -> true;
                    case CastVote c -> state.cast().contains(c.voteId());
                    case Abstain c -> state.cast().contains(c.abstentionId());
                };
        return done
                ? Decision.alreadyDone()
                : Decision.refuse(
                        new AgendaItemRefusal.DecidedAlready(state.outcome(), state.meetingOn()));
    }

    private static Checks<AgendaItemRefusal> seated(
            PersonId person, Set<SeatKind> roles, BoardComposition board) {
        Optional<SeatKind> seat = board.seatOf(person).map(BoardSeat::kind);
        return Checks.<AgendaItemRefusal>none()
                .refuseIf(seat.isEmpty(), () -> new AgendaItemRefusal.NoSeat(board.on()))
                .refuseIf(
                        () -> !roles.contains(seat.get()),
                        () -> new AgendaItemRefusal.AnotherRole(seat.get()));
    }
}
