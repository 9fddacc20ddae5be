package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A generalization case and the measures that opened it (R70).
 *
 * @param reason USERS or GROWTH
 * @param measuredOn the day of the measure that opened it
 * @param usersBefore what growth is counted from; null where the reason is USERS
 */
public record CaseRow(
        String initiative,
        String division,
        UUID caseId,
        String reason,
        LocalDate measuredOn,
        int users,
        Integer usersBefore,
        UUID evidenceId,
        int policyVersion,
        LocalDate openedOn) {}
