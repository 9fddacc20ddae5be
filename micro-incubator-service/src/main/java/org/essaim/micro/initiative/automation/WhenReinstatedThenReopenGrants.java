package org.essaim.micro.initiative.automation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.Share;
import org.essaim.micro.initiative.domain.StopEvent;
import org.essaim.runtime.command.SameTransaction;

/** A reinstated initiative gets back what the envelope still has, the oldest grant first (R67). */
@SameTransaction
public class WhenReinstatedThenReopenGrants {

    private final CommandGateway commands;
    private final DivisionId division;

    WhenReinstatedThenReopenGrants(CommandGateway commands, DivisionId division) {
        this.commands = commands;
        this.division = division;
    }

    public void on(StopEvent.Reinstated reinstated) {
        if (reinstated.wanted().isEmpty()) {
            return;
        }
        List<EnvelopeEvent> reopened =
                commands.sendAndWait(
                        new EnvelopeCommand.ReopenUpTo(
                                division,
                                reinstated.initiative(),
                                reinstated.wanted().stream()
                                        .map(WhenReinstatedThenReopenGrants::ofEnvelope)
                                        .toList(),
                                reinstated.reinstatedOn()));
        commands.sendAndWait(
                new InitiativeCommand.SettleReinstatement(
                        reinstated.initiative(), reinstated.stopId(), given(reopened)));
    }

    private static org.essaim.micro.envelope.domain.Share ofEnvelope(Share share) {
        return new org.essaim.micro.envelope.domain.Share(share.grantId(), share.amount());
    }

    private static List<Share> given(List<EnvelopeEvent> events) {
        List<Share> given = new ArrayList<>();
        for (EnvelopeEvent event : events) {
            if (event instanceof EnvelopeEvent.Reopened reopened) {
                given.add(new Share(reopened.grantId(), reopened.amount()));
            }
        }
        return given;
    }
}
