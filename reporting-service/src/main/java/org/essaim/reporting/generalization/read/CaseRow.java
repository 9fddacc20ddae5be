package org.essaim.reporting.generalization.read;

import java.time.LocalDate;

/**
 * A generalization case and the measure that opened it (R70).
 *
 * @param reason USERS or GROWTH
 * @param usersBefore where growth was counted from; null where the reason is USERS
 */
public record CaseRow(
        String initiative,
        String division,
        String reason,
        LocalDate measuredOn,
        int users,
        Integer usersBefore,
        LocalDate openedOn) {}
