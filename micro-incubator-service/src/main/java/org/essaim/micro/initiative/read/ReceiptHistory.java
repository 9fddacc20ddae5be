package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.ReceiptEvent;

/** Shows what happened to receipts in the history of their initiative, and never a file. */
record ReceiptHistory(Instant recordedAt) {

    HistoryEntry entry(ReceiptEvent event) {
        return switch (event) {
            case ReceiptEvent.ReceiptAttached e ->
                    entry("receipt-attached", e.entryId(), e.attachedOn(), e.person())
                            .with("expense", e.expenseId())
                            .with("type", e.receipt().type())
                            .with("bytes", e.receipt().bytes())
                            .with("digest", e.receipt().digest());
            case ReceiptEvent.ReceiptErased e ->
                    entry("receipt-erased", e.entryId(), e.erasedOn(), e.person())
                            .with("expense", e.expenseId())
                            .with("digest", e.digest());
        };
    }

    private HistoryEntry entry(String what, UUID id, LocalDate on, PersonId by) {
        return HistoryEntry.of(what, recordedAt, id, on, by);
    }
}
