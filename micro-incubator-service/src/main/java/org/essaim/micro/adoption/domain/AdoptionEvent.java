package org.essaim.micro.adoption.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What became of a product of others here. */
public sealed interface AdoptionEvent {

    InitiativeId origin();

    /**
     * The centre proposes it (R73).
     *
     * @param irritant null where the board says why
     * @param reason of the board, a text of the centre (R76); or null
     * @param title what its division calls it, as the centre passes it on; null in events of before
     */
    @StoredAs("adoption.proposed")
    record Proposed(
            InitiativeId origin,
            UUID proposalId,
            UUID caseId,
            DivisionId originDivision,
            UUID irritant,
            LocalDate proposedOn,
            FreeText reason,
            FreeText title)
            implements AdoptionEvent {}

    /** An initiative was launched here that names it as its origin (R73, R74). */
    @StoredAs("adoption.adopted")
    record Adopted(
            InitiativeId origin,
            UUID proposalId,
            InitiativeId initiative,
            LocalDate launchedOn,
            PersonId person)
            implements AdoptionEvent {}

    /** It is not wanted here (R73). */
    @StoredAs("adoption.declined")
    record Declined(
            InitiativeId origin,
            UUID proposalId,
            FreeText reason,
            LocalDate declinedOn,
            PersonId person)
            implements AdoptionEvent {}
}
