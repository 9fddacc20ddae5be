package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.AddTarget;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.ApplyDecision;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Consider;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.CorrectTitle;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Credit;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Describe;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Propose;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.RecordAcceptance;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.RecordDecline;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Review;
import org.essaim.incubator.generalization.domain.GeneralizationState.NoCase;
import org.essaim.incubator.generalization.domain.GeneralizationState.Opened;

/** Opens the one case of an initiative, and follows it to the divisions that want it (R70–R75). */
public final class GeneralizationDecider {

    private GeneralizationDecider() {}

    /**
     * @param context what the case has to know about others
     */
    public static Decision<GeneralizationEvent, GeneralizationRefusal> decide(
            GeneralizationCommand command,
            GeneralizationState state,
            CaseContext context,
            Circumstances at) {
        return switch (state) {
            case NoCase _ ->
                    switch (command) {
                        case Consider consider -> consider(consider, at);
                        case CorrectTitle _ -> Decision.alreadyDone();
                        case ApplyDecision _,
                                Review _,
                                Describe _,
                                AddTarget _,
                                Propose _,
                                RecordAcceptance _,
                                RecordDecline _,
                                Credit _ ->
                                Decision.refuse(
                                        new GeneralizationRefusal.NoCase(command.initiative()));
                    };
            case Opened open -> decide(command, open, context, at);
        };
    }

    /** One case an initiative: its name in its division is enough. */
    public static UUID caseId(DivisionId division, InitiativeId initiative) {
        return NamedUuid.of("case", division.value(), initiative.value());
    }

    /** The agenda item under which a new case is voted on. */
    public static UUID firstItem(UUID caseId) {
        return NamedUuid.of("matter", caseId.toString());
    }

    /** The agenda item under which a case is voted on that comes back on that day. */
    static UUID itemOf(UUID caseId, LocalDate reviewOn) {
        return NamedUuid.of("matter", caseId.toString(), reviewOn.toString());
    }

    private static Decision<GeneralizationEvent, GeneralizationRefusal> decide(
            GeneralizationCommand command, Opened open, CaseContext context, Circumstances at) {
        return switch (command) {
            case Consider _ -> Decision.alreadyDone();
            case ApplyDecision c -> applyDecision(c, open, at);
            case Review c -> review(c, open, at);
            case Describe c -> Relevance.describe(c, open, context, at);
            case AddTarget c -> Relevance.add(c, open, context, at);
            case Propose c -> Proposals.propose(c, open, at);
            case CorrectTitle c -> Proposals.call(c, open);
            case RecordAcceptance c -> Proposals.accepted(c, open);
            case RecordDecline c -> Proposals.declined(c, open);
            case Credit c -> Proposals.credit(c, open, at);
        };
    }

    private static Decision<GeneralizationEvent, GeneralizationRefusal> consider(
            Consider consider, Circumstances at) {
        return GeneralizationRule.opening(consider.measures(), at.policies())
                .map(
                        opening ->
                                Decision.<GeneralizationEvent, GeneralizationRefusal>accept(
                                        open(consider, opening, at)))
                .orElseGet(
                        () ->
                                Decision.refuse(
                                        new GeneralizationRefusal.NotAttractive(
                                                consider.initiative())));
    }

    private static GeneralizationEvent open(Consider consider, Opening opening, Circumstances at) {
        return new GeneralizationEvent.CaseOpened(
                consider.division(),
                consider.initiative(),
                caseId(consider.division(), consider.initiative()),
                opening.reason(),
                opening.measure(),
                opening.usersBefore(),
                opening.policyVersion(),
                at.today());
    }

    private static Decision<GeneralizationEvent, GeneralizationRefusal> applyDecision(
            ApplyDecision c, Opened open, Circumstances at) {
        return switch (open.standing()) {
            case Standing.Waiting(UUID item) when item.equals(c.item()) ->
                    Decision.accept(decided(c, open, at));
            case Standing.Waiting _ ->
                    Decision.refuse(new GeneralizationRefusal.AnotherItem(c.item()));
            case Standing.Postponed _, Standing.Generalized _ -> Decision.alreadyDone();
        };
    }

    private static GeneralizationEvent decided(ApplyDecision c, Opened open, Circumstances at) {
        return c.reviewOn() == null
                ? new GeneralizationEvent.Generalized(
                        c.division(),
                        c.initiative(),
                        open.caseId(),
                        c.item(),
                        c.policyVersion(),
                        at.today())
                : new GeneralizationEvent.Postponed(
                        c.division(),
                        c.initiative(),
                        open.caseId(),
                        c.item(),
                        c.reviewOn(),
                        c.policyVersion(),
                        at.today());
    }

    /** Too early nothing happens: the day comes by itself. */
    private static Decision<GeneralizationEvent, GeneralizationRefusal> review(
            Review c, Opened open, Circumstances at) {
        return switch (open.standing()) {
            case Standing.Postponed(_, LocalDate reviewOn) when !at.today().isBefore(reviewOn) ->
                    Decision.accept(
                            new GeneralizationEvent.ReviewFellDue(
                                    c.division(),
                                    c.initiative(),
                                    open.caseId(),
                                    itemOf(open.caseId(), reviewOn),
                                    reviewOn,
                                    at.today()));
            case Standing.Postponed _, Standing.Waiting _, Standing.Generalized _ ->
                    Decision.alreadyDone();
        };
    }
}
