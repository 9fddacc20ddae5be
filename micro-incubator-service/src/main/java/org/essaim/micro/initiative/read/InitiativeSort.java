package org.essaim.micro.initiative.read;

/** In which order initiatives are listed. */
enum InitiativeSort {
    /** By their ids. */
    ID,
    /** The last one launched first. */
    LATEST
}
