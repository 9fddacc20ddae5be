package org.essaim.micro.initiative.domain;

import java.util.UUID;

/** What is done with the receipt of an expense (R95, R100). */
public sealed interface ReceiptCommand extends InitiativeCommand {

    UUID expenseId();

    /** A finding of control about the initiative that is not closed; null where there is none. */
    UUID openFinding();

    /** Attaches the receipt, in place of the one that there was. */
    record AttachReceipt(Entry entry, UUID expenseId, Receipt receipt, UUID openFinding)
            implements ReceiptCommand {}

    /** Erases it for good; its digest stays. */
    record EraseReceipt(Entry entry, UUID expenseId, UUID openFinding) implements ReceiptCommand {}
}
