package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;

/**
 * Something is flagged for control after the fact; nothing was refused (R25, R26, R41).
 *
 * @param about the expense, or the grant of the other first round; null for a missing demo
 * @param flaggedFor the day that it is about
 */
@MessageType("initiative.flagged.v1")
public record InitiativeFlagged(
        DivisionId division,
        InitiativeId initiative,
        UUID flagId,
        Flag flag,
        @OrNull UUID about,
        LocalDate flaggedFor)
        implements DivisionMessage {}
