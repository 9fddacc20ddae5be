package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.generalization.domain.GeneralizationState.Opened;

/** Lets people say where a product is relevant that was launched for no irritant (R76). */
final class Relevance {

    private Relevance() {}

    /** The latest description counts. */
    static Decision<GeneralizationEvent, GeneralizationRefusal> describe(
            GeneralizationCommand.Describe c, Opened open, CaseContext context, Circumstances at) {
        boolean ofTheDivision = c.volunteer() && c.division().equals(c.of());
        return Checks.<GeneralizationRefusal>none()
                .refuseIf(
                        !ofTheDivision && !context.board().contains(c.person()),
                        () -> new GeneralizationRefusal.DescribedByAnother(c.division()))
                .refuseIf(
                        context.withIrritant(),
                        () -> new GeneralizationRefusal.WithIrritant(c.initiative()))
                .accept(
                        () ->
                                new GeneralizationEvent.Described(
                                        c.division(),
                                        c.initiative(),
                                        open.caseId(),
                                        c.category(),
                                        c.tags().stream().map(WrittenText::reference).toList(),
                                        c.person(),
                                        at.today()));
    }

    /** Who is asked already, or was added already, is not added again. */
    static Decision<GeneralizationEvent, GeneralizationRefusal> add(
            GeneralizationCommand.AddTarget c, Opened open, CaseContext context, Circumstances at) {
        if (open.offers().containsKey(c.added()) || open.added().containsKey(c.added())) {
            return Decision.alreadyDone();
        }
        return Checks.<GeneralizationRefusal>none()
                .refuseIf(
                        !context.board().contains(c.person()),
                        GeneralizationRefusal.NotOnTheBoard::new)
                .refuseIf(
                        c.added().equals(c.division()),
                        () -> new GeneralizationRefusal.ToItself(c.added()))
                .accept(
                        () ->
                                new GeneralizationEvent.TargetAdded(
                                        c.division(),
                                        c.initiative(),
                                        open.caseId(),
                                        c.added(),
                                        c.reason().reference(),
                                        c.person(),
                                        at.today()));
    }
}
