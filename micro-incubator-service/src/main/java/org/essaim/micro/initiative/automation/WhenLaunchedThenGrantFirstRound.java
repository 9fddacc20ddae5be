package org.essaim.micro.initiative.automation;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.runtime.command.SameTransaction;
import org.springframework.core.annotation.Order;

/** A launch is paid at once from what the envelope has, and never waits for anybody (R20, R22). */
@SameTransaction
@Order(0)
public class WhenLaunchedThenGrantFirstRound {

    private final CommandGateway commands;

    WhenLaunchedThenGrantFirstRound(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(InitiativeEvent.Launched launched) {
        List<EnvelopeEvent> granted =
                commands.sendAndWait(
                        new EnvelopeCommand.GrantFirstRound(
                                launched.division(),
                                launched.initiative(),
                                launched.grantId(),
                                launched.launchedOn(),
                                launched.flags()));
        for (EnvelopeEvent event : granted) {
            if (event instanceof EnvelopeEvent.Granted grant) {
                open(grant);
            }
        }
    }

    private void open(EnvelopeEvent.Granted grant) {
        commands.sendAndWait(
                new InitiativeCommand.OpenFirstRound(
                        grant.initiative(),
                        grant.grantId(),
                        grant.amount(),
                        grant.grantedOn(),
                        grant.term()));
    }
}
