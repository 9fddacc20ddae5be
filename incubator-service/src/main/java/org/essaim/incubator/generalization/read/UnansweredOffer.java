package org.essaim.incubator.generalization.read;

import module java.base;

/**
 * What a division was offered and has not answered (R73).
 *
 * @param division where the product comes from
 * @param target that was asked
 */
public record UnansweredOffer(
        UUID proposalId,
        UUID caseId,
        String division,
        String initiative,
        String target,
        LocalDate proposedOn) {}
