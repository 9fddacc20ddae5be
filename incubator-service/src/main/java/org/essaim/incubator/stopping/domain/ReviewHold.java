package org.essaim.incubator.stopping.domain;

/** What keeps the centre from judging an initiative for now (R64). */
public enum ReviewHold {
    NONE,
    /** The division is bringing its past in: half of it is no evidence. */
    IMPORT_UNDER_WAY,
    /** A record of the initiative could not be read or applied yet. */
    PARKED_RECORD
}
