package org.essaim.incubator.generalization.automation;

import java.util.UUID;
import org.essaim.incubator.agenda.domain.AgendaItemCommand;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.incubator.generalization.domain.GeneralizationDecider;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.runtime.command.SameTransaction;

/** A case is on the board's agenda as soon as it opens, and again when its review is due (R71). */
@SameTransaction
public class WhenCaseOpenedThenAddToAgenda {

    public AgendaItemCommand on(GeneralizationEvent.CaseOpened event) {
        return add(GeneralizationDecider.firstItem(event.caseId()), event);
    }

    public AgendaItemCommand on(GeneralizationEvent.ReviewFellDue event) {
        return add(event.item(), event);
    }

    private static AgendaItemCommand add(UUID item, GeneralizationEvent event) {
        return new AgendaItemCommand.Add(
                item, new Subject.Case(event.caseId(), event.division(), event.initiative()));
    }
}
