package org.essaim.incubator.stopping.write;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.springframework.stereotype.Component;

/** Whose funding a command is about. */
@Component("stoppingTargets")
class StoppingTargets implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        StoppingCommand asked = (StoppingCommand) command.getPayload();
        return new VersionedAggregateIdentifier(
                (Object) StoppingCommand.target(asked.division(), asked.initiative()), null);
    }
}
