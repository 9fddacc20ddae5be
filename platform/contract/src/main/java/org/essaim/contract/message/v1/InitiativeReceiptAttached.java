package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * A file that shows what was paid stands beside an expense in its division, which alone has it: who
 * is shown one later can tell whether it is that one (R95).
 *
 * @param fingerprint SHA-256 of the file as it is kept, in hexadecimal
 */
@MessageType("initiative.receipt-attached.v1")
public record InitiativeReceiptAttached(
        DivisionId division,
        InitiativeId initiative,
        UUID expenseId,
        String fingerprint,
        LocalDate attachedOn)
        implements DivisionMessage {}
