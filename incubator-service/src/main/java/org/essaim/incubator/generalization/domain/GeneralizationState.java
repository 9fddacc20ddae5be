package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.decision.Copies;

/** How far an initiative's case is: one at most (R70). */
public sealed interface GeneralizationState {

    GeneralizationState INITIAL = new NoCase();

    /** No measure has opened one yet. */
    record NoCase() implements GeneralizationState {}

    /**
     * There is a case.
     *
     * @param offers by the division that was asked
     * @param credited adoptions that were credited
     * @param added divisions that the board added, and why (R76)
     * @param title as it was corrected since the case opened, or null
     */
    record Opened(
            UUID caseId,
            Standing standing,
            Map<DivisionId, Offer> offers,
            Set<Adoption> credited,
            Map<DivisionId, FreeText> added,
            FreeText title)
            implements GeneralizationState {
        public Opened {
            offers = Copies.of(offers);
            credited = Copies.of(credited);
            added = Copies.of(added);
        }

        boolean isCreditedWith(DivisionId adopter) {
            return credited.stream().anyMatch(adoption -> adoption.division().equals(adopter));
        }

        private Opened standing(Standing next) {
            return new Opened(caseId, next, offers, credited, added, title);
        }

        private Opened offer(DivisionId to, Offer offer) {
            return new Opened(
                    caseId, standing, Copies.with(offers, to, offer), credited, added, title);
        }

        private Opened added(DivisionId division, FreeText reason) {
            return new Opened(
                    caseId,
                    standing,
                    offers,
                    credited,
                    Copies.with(added, division, reason),
                    title);
        }

        private Opened credited(Adoption adoption) {
            return new Opened(
                    caseId, standing, offers, Copies.with(credited, adoption), added, title);
        }

        private Opened called(FreeText corrected) {
            return new Opened(caseId, standing, offers, credited, added, corrected);
        }
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static GeneralizationState evolve(GeneralizationState state, GeneralizationEvent event) {
        return switch (state) {
            case NoCase _ ->
                    event instanceof GeneralizationEvent.CaseOpened opened ? opened(opened) : state;
            case Opened open -> evolve(open, event);
        };
    }

    private static Opened opened(GeneralizationEvent.CaseOpened event) {
        return new Opened(
                event.caseId(),
                new Standing.Waiting(GeneralizationDecider.firstItem(event.caseId())),
                Map.of(),
                Set.of(),
                Map.of(),
                null);
    }

    private static Opened evolve(Opened open, GeneralizationEvent event) {
        return switch (event) {
            case GeneralizationEvent.CaseOpened _ -> open;
            case GeneralizationEvent.Generalized e ->
                    open.standing(new Standing.Generalized(e.item()));
            case GeneralizationEvent.Postponed e ->
                    open.standing(new Standing.Postponed(e.item(), e.reviewOn()));
            case GeneralizationEvent.ReviewFellDue e ->
                    open.standing(new Standing.Waiting(e.item()));
            case GeneralizationEvent.Described _ -> open;
            case GeneralizationEvent.TargetAdded e -> open.added(e.added(), e.reason());
            case GeneralizationEvent.Proposed e ->
                    open.offer(e.target().division(), new Offer(e.proposalId(), Answer.NONE));
            case GeneralizationEvent.TitleCorrected e -> open.called(e.title());
            case GeneralizationEvent.Accepted e ->
                    open.offer(e.by(), new Offer(e.proposalId(), Answer.ACCEPTED));
            case GeneralizationEvent.Declined e ->
                    open.offer(e.by(), new Offer(e.proposalId(), Answer.DECLINED));
            case GeneralizationEvent.Credited e -> open.credited(e.adoption());
        };
    }
}
