package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.runtime.schedule.Deadlines;
import org.springframework.stereotype.Component;

/** Releases what grants hold when a business day after their term is reached (R29). */
@Component
public class WhenTermEndsThenRelease {

    private final CommandGateway commands;
    private final Deadlines deadlines;

    WhenTermEndsThenRelease(CommandGateway commands, Deadlines deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    /**
     * Touches only initiatives that have such a grant; asked again for the same day it does
     * nothing. In the caller's transaction where there is one.
     */
    public void reached(LocalDate day) {
        deadlines.eachOver(
                GrantTerms.GRANT,
                day,
                initiative ->
                        commands.sendAndWait(
                                new InitiativeCommand.ReleaseDueGrants(
                                        new InitiativeId(initiative), day)));
    }
}
