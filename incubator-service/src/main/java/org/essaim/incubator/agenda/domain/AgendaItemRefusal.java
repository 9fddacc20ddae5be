package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why an item was not added to the agenda, voted on or decided. */
public sealed interface AgendaItemRefusal extends Refusal {

    /** It is not on the agenda. */
    @Refuses(rule = "R02", code = "agenda-item-unknown")
    record NoSuchItem(UUID item) implements AgendaItemRefusal {}

    /** A question is asked in words. */
    @Refuses(rule = "R02", code = "agenda-question-missing", member = "question")
    record NoQuestion() implements AgendaItemRefusal {}

    /** Votes are cast in a meeting. */
    @Refuses(rule = "R02", code = "agenda-no-meeting")
    record NoMeeting(LocalDate day) implements AgendaItemRefusal {}

    /** Who has no seat has no vote. */
    @Refuses(rule = "R02", code = "agenda-no-seat")
    record NoSeat(LocalDate day) implements AgendaItemRefusal {}

    /** The token does not have the role of the seat. */
    @Refuses(rule = "R02", code = "agenda-another-role")
    record AnotherRole(SeatKind seat) implements AgendaItemRefusal {}

    /** One vote a person, and one a seat. */
    @Refuses(rule = "R02", code = "agenda-voted-already")
    record VotedAlready(LocalDate meetingOn) implements AgendaItemRefusal {}

    /** Nobody is overruled by those who hurry. */
    @Refuses(rule = "R02", code = "agenda-vote-open")
    record VoteOpen(int waiting, Instant closesAt) implements AgendaItemRefusal {}

    /** The time that was announced is over. */
    @Refuses(rule = "R02", code = "agenda-vote-over")
    record VoteOver(Instant closedAt) implements AgendaItemRefusal {}

    /** Both sides must be among the voters. */
    @Refuses(rule = "R02", code = "agenda-not-quorate")
    record NotQuorate(int employees, int users) implements AgendaItemRefusal {}

    /** A majority is more than half of the votes cast. */
    @Refuses(rule = "R02", code = "agenda-tie")
    record Tie(int each) implements AgendaItemRefusal {}

    /** A case that is not generalized yet comes back on a day. */
    @Refuses(rule = "R71", code = "agenda-review-missing", member = "reviewOn")
    record NoReview(LocalDate meetingOn) implements AgendaItemRefusal {}

    /** It is decided. */
    @Refuses(rule = "R02", code = "agenda-item-decided-already")
    record DecidedAlready(BoardOutcome outcome, LocalDate meetingOn) implements AgendaItemRefusal {}
}
