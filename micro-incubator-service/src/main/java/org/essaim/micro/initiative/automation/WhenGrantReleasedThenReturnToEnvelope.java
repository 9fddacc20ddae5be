package org.essaim.micro.initiative.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.Share;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.runtime.command.SameTransaction;

/** What a grant held unspent can be granted to somebody else from now on (R29, R65). */
@SameTransaction
public class WhenGrantReleasedThenReturnToEnvelope {

    private final CommandGateway commands;
    private final DivisionId division;

    WhenGrantReleasedThenReturnToEnvelope(CommandGateway commands, DivisionId division) {
        this.commands = commands;
        this.division = division;
    }

    public void on(InitiativeEvent.GrantReleased released) {
        commands.sendAndWait(
                new EnvelopeCommand.TakeBack(
                        division,
                        released.initiative(),
                        new Share(released.grantId(), released.amount()),
                        released.cause(),
                        released.releasedOn()));
    }
}
