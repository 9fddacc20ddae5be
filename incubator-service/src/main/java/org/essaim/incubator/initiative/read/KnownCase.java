package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * Its generalization case (R70).
 *
 * @param standing OPEN, POSTPONED or GENERALIZED
 */
public record KnownCase(
        UUID caseId, String reason, LocalDate openedOn, String standing, LocalDate decidedOn) {}
