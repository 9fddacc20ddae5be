package org.essaim.micro.credit.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.runtime.command.SameTransaction;

/** A new owner has consented to nothing yet: the consent of the one before is over (R28, R75). */
@SameTransaction
public class WhenOwnershipAcceptedThenEndConsent {

    private final CommandGateway commands;

    WhenOwnershipAcceptedThenEndConsent(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(TeamEvent.OwnershipAccepted event) {
        commands.sendAndWait(new CreditCommand.ChangeOwner(event.initiative(), event.owner()));
    }
}
