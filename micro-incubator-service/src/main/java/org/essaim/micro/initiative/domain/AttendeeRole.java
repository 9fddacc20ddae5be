package org.essaim.micro.initiative.domain;

/** As what somebody attends. */
public enum AttendeeRole {
    USER(1),
    TEAM(1),
    GUEST(1),
    /** A manager of the division: that they come is shown (R08). */
    MANAGER(1),
    /** Who pays, such as a sponsor. */
    FUNDER(0);

    private final int weight;

    AttendeeRole(int weight) {
        this.weight = weight;
    }

    /** 0 or 1. */
    public int weight() {
        return weight;
    }
}
