package org.essaim.micro.envelope.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.springframework.stereotype.Component;

/** Turns what the director allocates or asks back into commands (R10). */
@Component
@ProcessingGroup(ConsumptionProgress.RECEPTION)
public record AllocationConsumer(CommandGateway commands, DivisionId division) {

    @EventHandler
    public void on(EnvelopeAllocated allocation) {
        if (allocation.division().equals(division)) {
            commands.sendAndWait(
                    new EnvelopeCommand.ReceiveAllocation(
                            division,
                            allocation.allocationId(),
                            allocation.year(),
                            allocation.amount(),
                            allocation.allocatedOn()));
        }
    }

    @EventHandler
    public void on(EnvelopeWithdrawalRequested request) {
        if (request.division().equals(division)) {
            commands.sendAndWait(
                    new EnvelopeCommand.Withdraw(
                            division,
                            request.withdrawalId(),
                            request.year(),
                            request.amount(),
                            request.requestedOn()));
        }
    }
}
