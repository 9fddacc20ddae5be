package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/**
 * A division is offered a product of another one; nothing is imposed (R73).
 *
 * @param division who may adopt it
 * @param origin the initiative that is offered
 * @param originDivision where it comes from
 * @param irritantId the irritant of the division that makes the product relevant (R72); absent
 *     where the board says why
 * @param reason why the board finds it relevant there (R76), or absent
 * @param title what its division calls it, as a text that the centre passes on; absent in messages
 *     of before, and where it is not disclosed or redacted
 */
@MessageType("generalization.proposed.v1")
public record GeneralizationProposed(
        DivisionId division,
        UUID proposalId,
        UUID caseId,
        InitiativeId origin,
        DivisionId originDivision,
        @OrNull UUID irritantId,
        LocalDate proposedOn,
        @OrNull FreeText reason,
        @OrNull FreeText title)
        implements CentreMessage {}
