package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * An initiative was adopted, and the division where it comes from is credited (R74, R75). No person
 * is named: an owner is credited where people are known.
 *
 * @param division who is credited
 * @param origin the initiative that was adopted
 * @param adoptingDivision who adopted it
 * @param initiative the initiative that the adopting division launched
 */
@MessageType("generalization.credited.v1")
public record GeneralizationCredited(
        DivisionId division,
        InitiativeId origin,
        UUID caseId,
        DivisionId adoptingDivision,
        InitiativeId initiative,
        LocalDate adoptedOn)
        implements CentreMessage {}
