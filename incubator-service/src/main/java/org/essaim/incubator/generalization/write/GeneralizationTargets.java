package org.essaim.incubator.generalization.write;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.springframework.stereotype.Component;

/**
 * Which initiative a command is about. The division is part of the name: no division can touch the
 * case of another by naming an initiative like one of its.
 */
@Component("generalizationTargets")
class GeneralizationTargets implements CommandTargetResolver {

    static String of(DivisionId division, InitiativeId initiative) {
        return "generalization:%s:%s".formatted(division.slug(), initiative);
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        GeneralizationCommand asked = (GeneralizationCommand) command.getPayload();
        return new VersionedAggregateIdentifier(
                (Object) of(asked.division(), asked.initiative()), null);
    }
}
