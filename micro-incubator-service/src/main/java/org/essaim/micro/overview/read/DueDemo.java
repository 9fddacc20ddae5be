package org.essaim.micro.overview.read;

import module java.base;

/**
 * The next demo of an initiative; overdue from the day after its due day on.
 *
 * @param dueOn null where its stage asks for none
 * @param plannedOn the day that its team announced, or null
 */
public record DueDemo(String initiative, LocalDate dueOn, LocalDate plannedOn, boolean overdue) {

    /** When people come. */
    public LocalDate day() {
        return plannedOn == null ? dueOn : plannedOn;
    }
}
