package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * The board decided, with a quorum (R02). It says how many voted, never who (R100).
 *
 * @param division whose initiative it is about; absent if the item is not a generalization case
 * @param initiative absent if the division is
 * @param caseId absent if the division is
 * @param employees employee representatives among the voters
 * @param users user representatives among the voters
 * @param reviewOn when the case comes back; absent unless the outcome is NOT_YET (R71)
 */
@MessageType("board.decided.v1")
public record BoardDecided(
        @OrNull DivisionId division,
        @OrNull InitiativeId initiative,
        @OrNull UUID caseId,
        UUID matterId,
        BoardOutcome outcome,
        int yes,
        int no,
        int employees,
        int users,
        LocalDate meetingOn,
        @OrNull LocalDate reviewOn,
        int policyVersion)
        implements CentreMessage {}
