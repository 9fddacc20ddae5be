package org.essaim.incubator.generalization.automation;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.incubator.generalization.domain.GeneralizationDecider;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.runtime.command.SameTransaction;

/** A case is on the board's agenda as soon as it opens, and again when its review is due (R71). */
@SameTransaction
public class WhenCaseOpenedThenAddToAgenda {

    private final CommandGateway commands;

    WhenCaseOpenedThenAddToAgenda(CommandGateway commands) {
        this.commands = commands;
    }

    public void on(GeneralizationEvent.CaseOpened event) {
        add(GeneralizationDecider.firstItem(event.caseId()), event);
    }

    public void on(GeneralizationEvent.ReviewFellDue event) {
        add(event.item(), event);
    }

    private void add(UUID item, GeneralizationEvent event) {
        commands.sendAndWait(
                new AgendaItemCommand.Add(
                        item,
                        new Subject.Case(event.caseId(), event.division(), event.initiative())));
    }
}
