package org.essaim.micro.initiative.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.springframework.stereotype.Component;

/** Turns what the centre decides about funding into commands (R65, R67). */
@Component
@ProcessingGroup(ConsumptionProgress.RECEPTION)
public record StopConsumer(CommandGateway commands, DivisionId division) {

    @EventHandler
    public void on(FundingStopped stop) {
        if (stop.division().equals(division)) {
            commands.sendAndWait(
                    new SpendingCommand.StopFunding(
                            Entry.of(stop.initiative(), stop.stopId()),
                            stop.expenseId(),
                            stop.dueOn()));
        }
    }

    @EventHandler
    public void on(FundingReinstated reinstatement) {
        if (reinstatement.division().equals(division)) {
            commands.sendAndWait(
                    new SpendingCommand.ReinstateFunding(
                            Entry.none(reinstatement.initiative()),
                            reinstatement.stopId(),
                            reinstatement.reason(),
                            reinstatement.because()));
        }
    }
}
