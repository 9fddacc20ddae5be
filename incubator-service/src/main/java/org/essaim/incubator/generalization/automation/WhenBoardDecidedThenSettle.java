package org.essaim.incubator.generalization.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.matter.domain.MatterEvent;
import org.essaim.incubator.matter.domain.Subject;
import org.springframework.stereotype.Component;

/** What the board decides on a case is done in the same unit of work (R71). */
@Component
public class WhenBoardDecidedThenSettle {

    private final CommandGateway commands;

    WhenBoardDecidedThenSettle(CommandGateway commands) {
        this.commands = commands;
    }

    /** A question that is no case settles nothing. */
    public void on(MatterEvent.Decided decided) {
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
