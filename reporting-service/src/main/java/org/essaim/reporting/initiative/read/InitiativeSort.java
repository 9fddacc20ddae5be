package org.essaim.reporting.initiative.read;

/** In which order initiatives are shown. */
public enum InitiativeSort {
    /** The last one launched first. */
    LATEST,
    /** The most users first; products with fewer than 5 users are alike (R100). */
    USERS,
    /** The most euros spent first. */
    COST
}
