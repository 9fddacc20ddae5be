package org.essaim.incubator.stopping.write;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.springframework.stereotype.Component;

/**
 * Whose funding a command is about. The division is part of the name: no division can touch the
 * funding of another by naming an initiative like one of its.
 */
@Component("stoppingTargets")
class StoppingTargets implements CommandTargetResolver {

    static String of(DivisionId division, InitiativeId initiative) {
        return "stopping:%s:%s".formatted(division.slug(), initiative);
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        StoppingCommand asked = (StoppingCommand) command.getPayload();
        return new VersionedAggregateIdentifier(
                (Object) of(asked.division(), asked.initiative()), null);
    }
}
