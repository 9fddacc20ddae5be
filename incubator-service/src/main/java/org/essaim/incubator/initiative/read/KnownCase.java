package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * Its generalization case (R70).
 *
 * @param standing OPEN, POSTPONED or GENERALIZED
 * @param decidedOn when the board decided on it last, or null
 */
public record KnownCase(
        UUID caseId, String reason, LocalDate openedOn, String standing, LocalDate decidedOn) {}
