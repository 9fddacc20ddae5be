package org.essaim.incubator.generalization.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.read.CreditQueries;
import org.essaim.runtime.command.Eventually;

/** Credits a new case with the adoptions that came before it was one (R75). */
@Eventually
@ProcessingGroup("generalization")
class WhenCaseOpenedThenCredit {

    private final CreditQueries credits;
    private final CommandGateway commands;

    WhenCaseOpenedThenCredit(CreditQueries credits, CommandGateway commands) {
        this.credits = credits;
        this.commands = commands;
    }

    @EventHandler
    void on(GeneralizationEvent.CaseOpened event) {
        credits.of(event.division(), event.initiative()).forEach(commands::sendAndWait);
    }
}
