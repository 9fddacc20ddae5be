package org.essaim.micro.control.read;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a controller found about an expense of this division, after the fact (R95, R96). What was
 * written of it stays at the centre, where it is answered too.
 *
 * @param ground why it was opened, such as UNPROVEN
 * @param answeredOn the day of the first answer, or null
 * @param outcome EXPLAINED, UPHELD or WITHDRAWN; null while it is open
 */
public record FindingRow(
        UUID findingId,
        String initiative,
        UUID expenseId,
        String ground,
        LocalDate openedOn,
        LocalDate answeredOn,
        LocalDate closedOn,
        String outcome) {}
