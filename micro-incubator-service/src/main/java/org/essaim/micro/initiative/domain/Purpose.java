package org.essaim.micro.initiative.domain;

/** What money and time are spent for: running an incubator costs nothing (R05). */
public enum Purpose {
    PRODUCT,
    /** To run a structure, such as an office or a meeting of volunteers: always refused. */
    INCUBATOR
}
