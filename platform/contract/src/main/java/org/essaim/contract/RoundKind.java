package org.essaim.contract;

/** How a grant was made: by a launch (R22), by a ballot (R31), or to build a start-up (R33). */
public enum RoundKind {
    FIRST,
    LATER,
    CONSTRUCTION
}
