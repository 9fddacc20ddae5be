package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;

/**
 * What the board decided of one item (R71). How many voted is not shown: a board is so few people
 * that it would single them out (R100).
 *
 * @param division null of a question
 * @param initiative null of a question
 * @param caseId null of a question
 * @param reviewOn when a case comes back, or null
 */
public record BoardDecision(
        UUID agendaItemId,
        String division,
        String initiative,
        UUID caseId,
        BoardOutcome outcome,
        LocalDate meetingOn,
        LocalDate reviewOn,
        LocalDate knownOn) {

    /** Every decision, in the order in which they were published. */
    public static FactQuery<BoardDecision> all(FactTable facts) {
        return facts.rows(BoardDecided.class, BoardDecision::of);
    }

    private static BoardDecision of(RecordedFact fact, BoardDecided decided) {
        return new BoardDecision(
                decided.matterId(),
                fact.division(),
                fact.initiative(),
                decided.caseId(),
                decided.outcome(),
                decided.meetingOn(),
                decided.reviewOn(),
                fact.knownOn());
    }
}
