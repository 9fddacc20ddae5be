package org.essaim.incubator.funding.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.springframework.stereotype.Component;

/** Lets the allocation shrink once the division has published what it gave back (R10). */
@Component
@ProcessingGroup("reception")
class WithdrawalConsumer {

    private final CommandGateway commands;

    WithdrawalConsumer(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(EnvelopeWithdrawn m) {
        commands.sendAndWait(
                new AllocationCommand.Shrink(m.division(), m.withdrawalId(), m.amount()));
    }
}
