package org.essaim.incubator.control.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.InitiativeReceiptAttached;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/**
 * Keeps by which fingerprint a receipt is known again, for controllers; one that was replaced stays
 * (R95).
 */
@Component
@ProcessingGroup("control")
@RebuildableTables("control_receipt")
record ReceiptConsumer(BatchedWrites rows) {

    @EventHandler
    void on(InitiativeReceiptAttached m) {
        rows.write(
                "control_receipt",
                "insert into control_receipt values (?, ?, ?, ?) on conflict do nothing",
                m.division().value(),
                m.expenseId(),
                m.fingerprint(),
                m.attachedOn());
    }
}
