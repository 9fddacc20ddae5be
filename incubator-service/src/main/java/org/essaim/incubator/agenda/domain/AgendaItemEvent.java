package org.essaim.incubator.agenda.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to a matter before the board; people are opaque (R100). */
public sealed interface AgendaItemEvent {

    UUID matter();

    /** A generalization case is before the board (R71). */
    @StoredAs("matter.case-put")
    record CasePut(UUID matter, Subject subject, LocalDate putOn) implements AgendaItemEvent {}

    /** A question is before the board. */
    @StoredAs("matter.question-put")
    record QuestionPut(UUID matter, FreeText question, PersonId person, LocalDate putOn)
            implements AgendaItemEvent {}

    /** Somebody voted in the meeting of that day. */
    @StoredAs("matter.vote-cast")
    record VoteCast(UUID matter, Vote vote, LocalDate meetingOn, Instant castAt)
            implements AgendaItemEvent {}

    /**
     * The board decided, with all that explains it (R02).
     *
     * @param subject the case, or null of a question
     * @param votes those of the meeting, in the order in which they were cast
     * @param reviewOn when the case comes back; null unless it is not generalized yet (R71)
     * @param policyVersion that of the meeting's day
     */
    @StoredAs("matter.decided")
    record Decided(
            UUID matter,
            Subject subject,
            Choice outcome,
            List<Vote> votes,
            Tally tally,
            LocalDate meetingOn,
            LocalDate reviewOn,
            PersonId person,
            int policyVersion,
            Instant decidedAt)
            implements AgendaItemEvent {
        public Decided {
            votes = List.copyOf(votes);
        }
    }
}
