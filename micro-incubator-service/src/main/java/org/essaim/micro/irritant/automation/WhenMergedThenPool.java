package org.essaim.micro.irritant.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.springframework.stereotype.Component;

/** Who felt the merged one feels the one that goes on, or nothing is merged (R91). */
@Component
public class WhenMergedThenPool {

    private final CommandGateway commands;

    WhenMergedThenPool(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(IrritantEvent.Merged merged) {
        commands.sendAndWait(
                new IrritantCommand.Pool(merged.into(), merged.irritant(), merged.people()));
    }
}
