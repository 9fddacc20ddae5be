package org.essaim.reporting.division.read;

import module java.base;

import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.OfDivision;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * An admitted division (R07, R08). Figures of 1 to 4 people cannot be made to stand in it (R100).
 *
 * @param countedOn null where the division has reported none yet
 * @param operationalVolunteers null where the division has reported none yet
 * @param managerVolunteers null where the division has reported none yet
 * @param managersLaunching null where the division has reported none yet
 * @param managersAtDemos null where the division has reported none yet
 * @param title how it is displayed (R09); null where nobody named it, or the name was redacted
 */
public record Division(
        String division,
        int dissatisfaction,
        LocalDate admittedOn,
        LocalDate countedOn,
        Integer operationalVolunteers,
        Integer managerVolunteers,
        Integer managersLaunching,
        Integer managersAtDemos,
        String title,
        List<String> madeUp)
        implements Marked, OfDivision {

    public Division {
        operationalVolunteers = SmallCells.shown(operationalVolunteers);
        managerVolunteers = SmallCells.shown(managerVolunteers);
        managersLaunching = SmallCells.shown(managersLaunching);
        managersAtDemos = SmallCells.shown(managersAtDemos);
    }
}
