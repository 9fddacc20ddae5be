package org.essaim.incubator.division.read;

import java.time.LocalDate;

/**
 * What the managers of a division do (R08); it names nobody.
 *
 * @param operational volunteers, null where the division has reported none yet; the others alike
 * @param managers volunteers who are managers
 * @param managersLaunching managers who have launched an initiative
 * @param managersAtDemos managers who have attended a demo
 * @param countedOn when it reported last
 */
public record ManagerEngagementRow(
        String division,
        Integer operational,
        Integer managers,
        Integer managersLaunching,
        Integer managersAtDemos,
        LocalDate countedOn) {}
