package org.essaim.incubator.generalization.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.runtime.command.SameTransaction;

/** Applies what the board decided on a case, in the same transaction (R71). */
@SameTransaction
public class WhenBoardDecidedThenApply {

    private final CommandGateway commands;

    WhenBoardDecidedThenApply(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(AgendaItemEvent.Decided decided) {
        if (decided.subject() instanceof Subject.Case subject) {
            commands.sendAndWait(
                    new GeneralizationCommand.ApplyDecision(
                            subject.division(),
                            subject.initiative(),
                            decided.item(),
                            decided.reviewOn(),
                            decided.policyVersion()));
        }
    }
}
