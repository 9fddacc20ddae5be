package org.essaim.local.sample;

/**
 * What becomes of an initiative of the sample, chosen so that every answer has something to say.
 */
enum Story {
    /** Its users never come; its funding stops twelve months after its expense (R62). */
    IDLE,
    /** Looks idle, until its users' word arrives late: reinstated (R67). */
    LATE_WITNESS,
    /** A few faithful users, measured every now and then. */
    USED,
    /** Used, then built for good with a second round. */
    LOVED,
    /** Loved by so many that a case opens by their number (R70). */
    THRONGED,
    /** Grows so fast that a case opens by its growth (R70). */
    SPREADING,
    /** Loved, and taken over by an administration. */
    INTEGRATED,
    /** Ended by its own people, who say what they learnt (R84). */
    CLOSED,
    /** Launched this year. */
    YOUNG
}
