package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * A division adopted what was proposed: it launched an initiative that names its origin (R73).
 *
 * @param initiative the one launched
 */
@MessageType("generalization.accepted.v1")
public record GeneralizationAccepted(
        DivisionId division,
        UUID proposalId,
        InitiativeId origin,
        InitiativeId initiative,
        LocalDate acceptedOn)
        implements DivisionMessage {}
