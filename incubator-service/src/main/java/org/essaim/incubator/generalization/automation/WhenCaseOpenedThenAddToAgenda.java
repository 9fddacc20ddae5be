package org.essaim.incubator.generalization.automation;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.incubator.generalization.domain.GeneralizationDecider;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.runtime.command.SameTransaction;

/** A case is before the board as soon as it opens, and again when its review falls due (R71). */
@SameTransaction
public class WhenCaseOpenedThenAddToAgenda {

    private final CommandGateway commands;

    WhenCaseOpenedThenAddToAgenda(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(GeneralizationEvent.CaseOpened event) {
        put(GeneralizationDecider.firstMatter(event.caseId()), event);
    }

    public void on(GeneralizationEvent.ReviewFellDue event) {
        put(event.matter(), event);
    }

    private void put(UUID matter, GeneralizationEvent event) {
        commands.sendAndWait(
                new AgendaItemCommand.PutCase(
                        matter, new Subject(event.caseId(), event.division(), event.initiative())));
    }
}
