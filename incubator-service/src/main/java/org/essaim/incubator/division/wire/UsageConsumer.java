package org.essaim.incubator.division.wire;

import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.read.DivisionBoard;
import org.springframework.stereotype.Component;

/** Lets the federation remember its first used product: then others may follow (R06, R51). */
@Component
@ProcessingGroup("reception")
class UsageConsumer {

    private final CommandGateway commands;
    private final DivisionBoard board;
    private final Supplier<PolicyHistory> policies;
    private volatile boolean known;

    UsageConsumer(CommandGateway commands, DivisionBoard board, Supplier<PolicyHistory> policies) {
        this.commands = commands;
        this.board = board;
        this.policies = policies;
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (!known
                && policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())
                && !isKnownNow()) {
            commands.sendAndWait(
                    new FederationCommand.RememberUsedProduct(
                            m.division(), m.initiative(), m.evidenceId(), m.measuredOn()));
        }
    }

    /** Once it is, it stays so, and nobody need ask again. */
    private boolean isKnownNow() {
        known = board.hasUsedProduct();
        return known;
    }
}
