package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * Somebody who builds it, or spent it, says that they have seen a warning (R63); nobody says who.
 *
 * @param useBy as the warning said, which it is known by together with expense and month
 * @param month as the warning said
 * @param seenOn where the division is
 */
@MessageType("initiative.warning-seen.v1")
public record InitiativeWarningSeen(
        DivisionId division,
        InitiativeId initiative,
        UUID expenseId,
        LocalDate useBy,
        int month,
        LocalDate seenOn)
        implements DivisionMessage {}
