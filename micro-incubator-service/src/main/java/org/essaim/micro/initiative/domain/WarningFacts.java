package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;

/** Provides what the centre warned of (R63). */
public interface WarningFacts {

    /** Whether that is the latest warning of an expense of the initiative. */
    boolean isLatest(InitiativeId initiative, UUID expense, LocalDate useBy, int month);
}
