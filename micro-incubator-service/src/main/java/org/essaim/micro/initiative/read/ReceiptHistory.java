package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.micro.initiative.domain.ReceiptEvent;

/** Shows what happened to receipts in the history of their initiative, and never a file. */
record ReceiptHistory(Instant recordedAt) {

    HistoryEntry entry(ReceiptEvent event) {
        return switch (event) {
            case ReceiptEvent.ReceiptAttached e ->
                    HistoryEntry.of(
                                    "receipt-attached",
                                    recordedAt,
                                    e.entryId(),
                                    e.attachedOn(),
                                    e.person())
                            .with("expense", e.expenseId())
                            .with("type", e.receipt().type())
                            .with("bytes", e.receipt().bytes())
                            .with("digest", e.receipt().digest());
            case ReceiptEvent.ReceiptErased e ->
                    HistoryEntry.of(
                                    "receipt-erased",
                                    recordedAt,
                                    e.entryId(),
                                    e.erasedOn(),
                                    e.person())
                            .with("expense", e.expenseId())
                            .with("digest", e.digest());
        };
    }
}
