package org.essaim.contract;

/** Which way a grant came: by launching (R22), by a ballot (R31), or to build a start-up (R33). */
public enum RoundKind {
    FIRST,
    LATER,
    CONSTRUCTION
}
