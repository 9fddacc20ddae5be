package org.essaim.stream.simulation;

/** What becomes of something that is done once. */
public enum Fate {
    /** It works. */
    WORKS,
    /** It is done, and who did it never learns of it. */
    UNANSWERED,
    /** A part of it is done, and who did it never learns of it. */
    HALF_DONE,
    /** Nothing of it is done. */
    FAILS
}
