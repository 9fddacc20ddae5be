package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to an initiative on its way to other divisions. */
public sealed interface GeneralizationEvent {

    DivisionId division();

    InitiativeId initiative();

    UUID caseId();

    /**
     * A case opened by itself (R70).
     *
     * @param usersBefore what growth is counted from; null where the reason is USERS
     */
    @StoredAs("generalization.case-opened")
    record CaseOpened(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            CaseReason reason,
            Evidence measure,
            Integer usersBefore,
            int policyVersion,
            LocalDate openedOn)
            implements GeneralizationEvent {}

    /** The board wants it offered to others (R71). */
    @StoredAs("generalization.generalized")
    record Generalized(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            @StoredAs("matter") UUID item,
            int policyVersion,
            LocalDate decidedOn)
            implements GeneralizationEvent {}

    /** The board does not want it yet (R71). */
    @StoredAs("generalization.postponed")
    record Postponed(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            @StoredAs("matter") UUID item,
            LocalDate reviewOn,
            int policyVersion,
            LocalDate decidedOn)
            implements GeneralizationEvent {}

    /**
     * The date of review has come: the case is on the agenda again (R71).
     *
     * @param item of the agenda, under which it is voted on now
     */
    @StoredAs("generalization.review-fell-due")
    record ReviewFellDue(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            @StoredAs("matter") UUID item,
            LocalDate reviewOn,
            LocalDate putOn)
            implements GeneralizationEvent {}

    /** It is said what it is about, as nobody reported an irritant before it was launched (R76). */
    @StoredAs("generalization.described")
    record Described(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            IrritantCategory category,
            List<FreeText> tags,
            PersonId person,
            LocalDate describedOn)
            implements GeneralizationEvent {
        public Described {
            tags = List.copyOf(tags);
        }
    }

    /** Somebody of the board finds it relevant in a division (R76). */
    @StoredAs("generalization.target-added")
    record TargetAdded(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            DivisionId added,
            FreeText reason,
            PersonId person,
            LocalDate addedOn)
            implements GeneralizationEvent {}

    /**
     * It is offered to a division, and why there (R72, R73).
     *
     * @param reason of whoever of the board added the division (R76), or null
     * @param title what its division calls it; null in events of before, and where it is not known
     */
    @StoredAs("generalization.proposed")
    record Proposed(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            UUID proposalId,
            Target target,
            LocalDate proposedOn,
            FreeText reason,
            FreeText title)
            implements GeneralizationEvent {}

    /** Its division calls it otherwise since its case opened; so do those to whom it is offered. */
    @StoredAs("generalization.title-corrected")
    record TitleCorrected(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            FreeText title,
            LocalDate correctedOn)
            implements GeneralizationEvent {}

    /** The division launched it there (R73). */
    @StoredAs("generalization.accepted")
    record Accepted(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            UUID proposalId,
            DivisionId by,
            InitiativeId adoptedAs,
            LocalDate on)
            implements GeneralizationEvent {}

    /** The division does not want it, and says why (R73). */
    @StoredAs("generalization.declined")
    record Declined(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            UUID proposalId,
            DivisionId by,
            FreeText reason,
            LocalDate on)
            implements GeneralizationEvent {}

    /**
     * The division is credited with an adoption (R75).
     *
     * @param owner credited too, with consent; else null
     */
    @StoredAs("generalization.credited")
    record Credited(
            DivisionId division,
            InitiativeId initiative,
            UUID caseId,
            Adoption adoption,
            PersonId owner,
            LocalDate creditedOn)
            implements GeneralizationEvent {}
}
