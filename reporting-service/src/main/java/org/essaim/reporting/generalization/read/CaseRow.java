package org.essaim.reporting.generalization.read;

import java.time.LocalDate;
import org.essaim.reporting.recount.domain.SmallCells;

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
        LocalDate openedOn) {

    /** Whether its users are too few to be shown (R100). */
    public boolean few() {
        return SmallCells.hides(users);
    }
}
