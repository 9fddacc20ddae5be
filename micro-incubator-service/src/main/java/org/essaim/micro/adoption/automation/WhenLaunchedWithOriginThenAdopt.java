package org.essaim.micro.adoption.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.runtime.command.SameTransaction;

/**
 * Launching an initiative that names its origin answers the proposal of it, if there is one (R73).
 */
@SameTransaction
public class WhenLaunchedWithOriginThenAdopt {

    private final CommandGateway commands;

    WhenLaunchedWithOriginThenAdopt(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(LifecycleEvent.Launched launched) {
        if (launched.origin() != null) {
            commands.sendAndWait(
                    new AdoptionCommand.Adopt(
                            new InitiativeId(launched.origin()),
                            launched.initiative(),
                            launched.launchedOn(),
                            launched.owner()));
        }
    }
}
