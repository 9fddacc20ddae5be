package org.essaim.incubator.funding.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.runtime.command.SameTransaction;

/**
 * A division that is admitted can be allocated to at once: this runs in the transaction of the
 * admission.
 */
@SameTransaction
public class WhenDivisionAdmittedThenOpenAllocation {

    private final CommandGateway commands;

    WhenDivisionAdmittedThenOpenAllocation(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(FederationEvent.Admitted event) {
        commands.sendAndWait(new AllocationCommand.Open(event.division()));
    }
}
