package org.essaim.micro.policy.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.springframework.stereotype.Component;

/** What the centre published becomes a command here (R99). */
@Component
@ProcessingGroup(ConsumptionProgress.RECEPTION)
record PolicyConsumer(CommandGateway commands, DivisionId division) {

    @EventHandler
    void on(PolicyPublished policy) {
        commands.sendAndWait(
                new PolicyCommand.Receive(
                        division, policy.effectiveOn(), policy.values(), policy.bounds()));
    }
}
