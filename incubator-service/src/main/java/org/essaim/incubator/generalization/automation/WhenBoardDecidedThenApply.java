package org.essaim.incubator.generalization.automation;

import java.util.Optional;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.Subject;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.runtime.command.SameTransaction;

/** Applies what the board decided on a case, in the same transaction (R71). */
@SameTransaction
public class WhenBoardDecidedThenApply {

    public Optional<GeneralizationCommand> on(AgendaItemEvent.Decided decided) {
        return decided.subject() instanceof Subject.Case subject
                ? Optional.of(
                        new GeneralizationCommand.ApplyDecision(
                                subject.division(),
                                subject.initiative(),
                                decided.item(),
                                decided.reviewOn(),
                                decided.policyVersion()))
                : Optional.empty();
    }
}
