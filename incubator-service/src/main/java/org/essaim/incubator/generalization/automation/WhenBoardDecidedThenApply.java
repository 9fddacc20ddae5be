package org.essaim.incubator.generalization.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.runtime.command.SameTransaction;

/** What the board decides on a case is done in the same unit of work (R71). */
@SameTransaction
public class WhenBoardDecidedThenApply {

    private final CommandGateway commands;

    WhenBoardDecidedThenApply(CommandGateway commands) {
        this.commands = commands;
    }

    /** A question that is no case settles nothing. */
    public void on(AgendaItemEvent.Decided decided) {
        Subject subject = decided.subject();
        if (subject != null) {
            commands.sendAndWait(
                    new GeneralizationCommand.Settle(
                            subject.division(),
                            subject.initiative(),
                            decided.matter(),
                            decided.reviewOn(),
                            decided.policyVersion()));
        }
    }
}
