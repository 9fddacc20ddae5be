package org.essaim.incubator.division.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Policy;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.read.DivisionBoard;
import org.springframework.stereotype.Component;

/** Lets the federation remember its first used product: then others may follow (R06, R51). */
@Component
@ProcessingGroup("reception")
class UsageReception {

    private final CommandGateway commands;
    private final DivisionBoard board;
    private final Policy policy;

    UsageReception(CommandGateway commands, DivisionBoard board, Policy policy) {
        this.commands = commands;
        this.board = board;
        this.policy = policy;
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (policy.isUsedProduct(m.users(), m.level()) && !board.hasUsedProduct()) {
            commands.sendAndWait(
                    new FederationCommand.RememberUsedProduct(
                            m.division(), m.initiative(), m.evidenceId(), m.measuredOn()));
        }
    }
}
