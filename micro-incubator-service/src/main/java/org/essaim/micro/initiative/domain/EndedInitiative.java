package org.essaim.micro.initiative.domain;

import org.essaim.contract.ReleaseCause;

/**
 * Closed or integrated: nothing but usage evidence follows (R80).
 *
 * @param last its last state; usage is still recorded in it
 * @param how CLOSED or INTEGRATED
 */
public record EndedInitiative(RunningInitiative last, ReleaseCause how)
        implements InitiativeState {}
