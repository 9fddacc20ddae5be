package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to the receipt of an expense; no event holds the file (R100). */
public sealed interface ReceiptEvent extends InitiativeEvent {

    /** It was attached; the one that there was before is erased. */
    @StoredAs("initiative.receipt-attached")
    record ReceiptAttached(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            Receipt receipt,
            LocalDate attachedOn,
            PersonId person)
            implements ReceiptEvent {}

    /** The file is gone for good; which one it was, its digest says. */
    @StoredAs("initiative.receipt-erased")
    record ReceiptErased(
            InitiativeId initiative,
            UUID entryId,
            UUID expenseId,
            String digest,
            LocalDate erasedOn,
            PersonId person)
            implements ReceiptEvent {}
}
