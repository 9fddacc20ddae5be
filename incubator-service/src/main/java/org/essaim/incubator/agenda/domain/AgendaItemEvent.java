package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;
import org.essaim.contract.voting.Choice;

/** What happened to an agenda item of the board; people are opaque (R100). */
public sealed interface AgendaItemEvent {

    UUID item();

    /** It is on the agenda. */
    sealed interface Added extends AgendaItemEvent {

        Subject subject();

        LocalDate addedOn();

        /** Who added it; null where it came by itself. */
        default PersonId person() {
            return null;
        }

        /** When the vote on it closes in a meeting; null for the end of the day. */
        default LocalTime closesAt() {
            return null;
        }
    }

    /** A generalization case came before the board (R71). */
    @StoredAs("matter.case-put")
    record CaseAdded(
            @StoredAs("matter") UUID item,
            Subject.Case subject,
            @StoredAs("putOn") LocalDate addedOn)
            implements Added {}

    /**
     * Somebody of the board asked a question.
     *
     * @param closesAt when the vote on it closes in a meeting; null for the end of the day
     */
    @StoredAs("matter.question-put")
    record QuestionAdded(
            @StoredAs("matter") UUID item,
            FreeText question,
            PersonId person,
            @StoredAs("putOn") LocalDate addedOn,
            LocalTime closesAt)
            implements Added {
        @Override
        public Subject subject() {
            return new Subject.Question(question);
        }
    }

    /** Somebody voted in the meeting of that day. */
    @StoredAs("matter.vote-cast")
    record VoteCast(
            @StoredAs("matter") UUID item, BoardVote vote, LocalDate meetingOn, Instant castAt)
            implements AgendaItemEvent {}

    /** From that seat there will be no vote in the meeting of that day. */
    @StoredAs("matter.abstained")
    record Abstained(
            @StoredAs("matter") UUID item,
            UUID abstentionId,
            PersonId person,
            BoardSeat seat,
            LocalDate meetingOn,
            Instant abstainedAt)
            implements AgendaItemEvent {}

    /**
     * The board decided, with all that explains it (R02).
     *
     * @param majority what most of the votes cast say
     * @param votes those of the meeting, in the order in which they were cast
     * @param reviewOn when a case comes back; null unless it is not generalized yet (R71)
     * @param policyVersion that of the meeting's day
     */
    @StoredAs("matter.decided")
    record Decided(
            @StoredAs("matter") UUID item,
            Subject subject,
            @StoredAs("outcome") Choice majority,
            List<BoardVote> votes,
            Tally tally,
            LocalDate meetingOn,
            LocalDate reviewOn,
            PersonId person,
            int policyVersion,
            Instant decidedAt)
            implements AgendaItemEvent {
        public Decided {
            subject = subject == null ? new Subject.Question(null) : subject;
            votes = List.copyOf(votes);
        }

        public BoardOutcome outcome() {
            return subject.kind().outcome(majority);
        }
    }
}
