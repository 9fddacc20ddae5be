package org.essaim.incubator.division.read;

import java.time.LocalDate;

/**
 * What the managers of a division do (R08); it names nobody.
 *
 * @param operational volunteers, null where the division has reported none yet; the others alike
 * @param managers volunteers who are managers, or null
 * @param managersLaunching managers who have launched an initiative, or null
 * @param managersAtDemos managers who have attended a demo, or null
 * @param countedOn when it reported last, or null
 */
public record ManagerEngagementRow(
        String division,
        Integer operational,
        Integer managers,
        Integer managersLaunching,
        Integer managersAtDemos,
        LocalDate countedOn) {}
