package org.essaim.micro.initiative.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.Share;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.runtime.command.SameTransaction;

/** A late expense takes its part from the envelope again, or is refused with it (R65, R11). */
@SameTransaction
public class WhenGrantReopenedThenReopen {

    private final CommandGateway commands;
    private final DivisionId division;

    WhenGrantReopenedThenReopen(CommandGateway commands, DivisionId division) {
        this.commands = commands;
        this.division = division;
    }

    public void on(InitiativeEvent.GrantReopened reopened) {
        commands.sendAndWait(
                new EnvelopeCommand.Reopen(
                        division,
                        reopened.initiative(),
                        new Share(reopened.grantId(), reopened.amount()),
                        reopened.reopenedOn()));
    }
}
