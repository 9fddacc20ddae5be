package org.essaim.incubator.generalization.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.generalization.domain.GeneralizationState.Opened;

/** Offers once to each division, records its answer, and credits the origin (R72, R73, R75). */
final class Proposals {

    private Proposals() {}

    /** A division is asked once a case: who has declined is not asked again (R73). */
    static Decision<GeneralizationEvent, GeneralizationRefusal> propose(
            GeneralizationCommand.Propose c, Opened open, Circumstances at) {
        DivisionId to = c.offeredTo().division();
        if (open.offers().containsKey(to)) {
            return Decision.alreadyDone();
        }
        if (!(open.standing() instanceof Standing.Generalized)) {
            return Decision.refuse(new GeneralizationRefusal.NotGeneralized(c.initiative()));
        }
        if (to.equals(c.division())) {
            return Decision.refuse(new GeneralizationRefusal.ToItself(to));
        }
        return Decision.accept(
                new GeneralizationEvent.Proposed(
                        c.division(),
                        c.initiative(),
                        open.caseId(),
                        NamedUuid.of("proposal", open.caseId().toString(), to.value()),
                        c.offeredTo(),
                        at.today(),
                        c.offeredTo().irritantId() == null ? open.added().get(to) : null,
                        open.title() == null ? WrittenText.referenceOf(c.title()) : open.title()));
    }

    /** Kept whether or not it was offered yet, so that no later offer brings the old title. */
    static Decision<GeneralizationEvent, GeneralizationRefusal> call(
            GeneralizationCommand.CorrectTitle c, Opened open) {
        FreeText title = c.title().reference();
        return title.equals(open.title())
                ? Decision.alreadyDone()
                : Decision.accept(
                        new GeneralizationEvent.TitleCorrected(
                                c.division(),
                                c.initiative(),
                                open.caseId(),
                                title,
                                c.correctedOn()));
    }

    /** A division may change its mind and launch what it declined. */
    static Decision<GeneralizationEvent, GeneralizationRefusal> accepted(
            GeneralizationCommand.RecordAcceptance c, Opened open) {
        Offer offer = open.offers().get(c.by());
        if (isUnknown(offer, c.proposalId())) {
            return Decision.refuse(new GeneralizationRefusal.NotProposed(c.by(), c.proposalId()));
        }
        return offer.answer() == Answer.ACCEPTED
                ? Decision.alreadyDone()
                : Decision.accept(
                        new GeneralizationEvent.Accepted(
                                c.division(),
                                c.initiative(),
                                open.caseId(),
                                c.proposalId(),
                                c.by(),
                                c.adoptedAs(),
                                c.on()));
    }

    static Decision<GeneralizationEvent, GeneralizationRefusal> declined(
            GeneralizationCommand.RecordDecline c, Opened open) {
        Offer offer = open.offers().get(c.by());
        if (isUnknown(offer, c.proposalId())) {
            return Decision.refuse(new GeneralizationRefusal.NotProposed(c.by(), c.proposalId()));
        }
        return offer.answer() == Answer.NONE
                ? Decision.accept(
                        new GeneralizationEvent.Declined(
                                c.division(),
                                c.initiative(),
                                open.caseId(),
                                c.proposalId(),
                                c.by(),
                                c.reason(),
                                c.on()))
                : Decision.alreadyDone();
    }

    /**
     * A division that was asked counts once, with the first initiative by which it adopts (R75).
     * One that only says so is shown and counts for nothing, as it can say so as often as it likes.
     */
    static Decision<GeneralizationEvent, GeneralizationRefusal> credit(
            GeneralizationCommand.Credit c, Opened open, Circumstances at) {
        DivisionId adopter = c.adoption().division();
        if (!open.offers().containsKey(adopter) || open.isCreditedWith(adopter)) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new GeneralizationEvent.Credited(
                        c.division(),
                        c.initiative(),
                        open.caseId(),
                        c.adoption(),
                        c.owner(),
                        at.today()));
    }

    private static boolean isUnknown(Offer offer, UUID proposalId) {
        return offer == null || !offer.proposalId().equals(proposalId);
    }
}
