package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/**
 * A product that the centre offers, or will, is called otherwise (R73): to whomever it was offered.
 *
 * @param division where it comes from, as the rest
 * @param title as a text that the centre passes on
 * @param correctedOn as that division says
 */
@MessageType("generalization.title-corrected.v1")
public record GeneralizationTitleCorrected(
        DivisionId division,
        InitiativeId initiative,
        UUID caseId,
        FreeText title,
        LocalDate correctedOn)
        implements CentreMessage {}
