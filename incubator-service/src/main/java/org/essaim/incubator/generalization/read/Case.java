package org.essaim.incubator.generalization.read;

import module java.base;

/**
 * A generalization case, the measures that opened it (R70) and what the board decided (R71).
 *
 * @param reason USERS or GROWTH
 * @param measuredOn the day of the measure that opened it
 * @param usersBefore what growth is counted from; null where the reason is USERS
 * @param evidenceWithdrawnOn from when on that measure proves nothing, or null (R53)
 * @param policyVersion that of the day of the measure (R99)
 * @param standing OPEN, POSTPONED or GENERALIZED
 * @param agendaItemId under which the board last decided on it, or null
 * @param reviewOn when it comes back; null unless it is postponed
 * @param decidedOn the day of that decision, or null
 */
public record Case(
        String initiative,
        String division,
        UUID caseId,
        String reason,
        LocalDate measuredOn,
        int users,
        Integer usersBefore,
        UUID evidenceId,
        LocalDate evidenceWithdrawnOn,
        int policyVersion,
        LocalDate openedOn,
        String standing,
        UUID agendaItemId,
        LocalDate reviewOn,
        LocalDate decidedOn) {}
