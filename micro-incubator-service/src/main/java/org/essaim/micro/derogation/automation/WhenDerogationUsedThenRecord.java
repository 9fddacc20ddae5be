package org.essaim.micro.derogation.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.runtime.command.SameTransaction;

/** The story of an initiative says which rules it left aside; one that is not there leaves none. */
@SameTransaction
public class WhenDerogationUsedThenRecord {

    private final CommandGateway commands;

    WhenDerogationUsedThenRecord(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(DerogationEvent.Used used) {
        commands.sendAndWait(
                new LifecycleCommand.RecordDerogationUse(
                        used.initiative(), used.entryId(), used.derogation(), used.usedOn()));
    }
}
