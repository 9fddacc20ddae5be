package org.essaim.micro.initiative.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.runtime.command.SameTransaction;

/** A later round is paid wholly by the envelope, or refused with everything else (R32). */
@SameTransaction
public class WhenRoundFundedThenGrant {

    private final CommandGateway commands;
    private final DivisionId division;

    WhenRoundFundedThenGrant(CommandGateway commands, DivisionId division) {
        this.commands = commands;
        this.division = division;
    }

    public void on(InitiativeEvent.RoundFunded round) {
        commands.sendAndWait(
                new EnvelopeCommand.GrantRound(
                        division,
                        round.initiative(),
                        round.grantId(),
                        round.round(),
                        round.kind(),
                        round.amount(),
                        round.decidedOn(),
                        round.term(),
                        round.flags(),
                        round.madeUp()));
    }
}
