package org.essaim.local.sample;

/** What becomes of it, chosen so that every question has an answer. */
enum Story {
    /** Never used; its funding stops twelve months after its expense (R62). */
    IDLE,
    /** Seems idle until evidence of its users arrives late; reinstated (R67). */
    LATE_EVIDENCE,
    /** A few regular users, measured now and then. */
    USED,
    /** Used, then built to last with a second round. */
    FUNDED_AGAIN,
    /** Used by so many that a case opens by their number (R70). */
    POPULAR,
    /** Grows so fast that a case opens by its growth (R70). */
    GROWING,
    /** Funded again, then integrated into an administration. */
    INTEGRATED,
    /** Closed by its own team with what they learnt (R84). */
    CLOSED,
    /** Launched this year. */
    YOUNG
}
