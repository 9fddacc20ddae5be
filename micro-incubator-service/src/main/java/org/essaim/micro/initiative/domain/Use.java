package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;

/**
 * Evidence that stands: what it proves, and what a confirmation repeats of it (R50, R53).
 *
 * @param recordedBy null where the product or its users said it, or where an import does not know
 */
public record Use(
        LocalDate measuredOn,
        int users,
        EvidenceLevel level,
        Integer delight,
        FreeText seenAt,
        PersonId recordedBy) {}
