package org.essaim.incubator.generalization.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.read.GeneralizationLineage;
import org.essaim.runtime.command.Eventually;

/** Who adopted it before it was a case is credited once it is one (R75). */
@Eventually
@ProcessingGroup("generalization")
class WhenCaseOpenedThenCredit {

    private final GeneralizationLineage spreading;
    private final CommandGateway commands;

    WhenCaseOpenedThenCredit(GeneralizationLineage spreading, CommandGateway commands) {
        this.spreading = spreading;
        this.commands = commands;
    }

    @EventHandler
    void on(GeneralizationEvent.CaseOpened event) {
        spreading
                .of(event.division(), event.initiative())
                .forEach(
                        found ->
                                commands.sendAndWait(
                                        new GeneralizationCommand.Credit(
                                                found.division(),
                                                found.initiative(),
                                                found.adoption(),
                                                found.owner())));
    }
}
