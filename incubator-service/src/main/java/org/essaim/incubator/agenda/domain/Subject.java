package org.essaim.incubator.agenda.domain;

import java.util.Objects;
import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** The generalization case that a matter is about: YES generalizes, NO is not yet (R71). */
public record Subject(UUID caseId, DivisionId division, InitiativeId initiative) {
    public Subject {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(initiative, "initiative");
    }
}
