package org.essaim.stream.simulation;

/** What keeps the streams right; a canary takes one out and has to be found out. */
public enum Defence {
    /** Who is not the owner of a stream is not believed. */
    SIGNATURES,
    /** What is missing is asked for. */
    ASKING_AGAIN,
    /** Effects and position are written in one transaction. */
    ONE_TRANSACTION,
    /** A claim is made before the journal is looked at, never after. */
    CLAIM_BEFORE_HEAD,
    /** What the broker lost is sent again by itself, from what was acknowledged. */
    SENDING_AGAIN,
    /** What was taken in is known by its position. */
    KNOWN_POSITIONS,
    /** A relay listens to its own topic before it speaks. */
    LISTENING,
    /** A claim is made by the clock that stamps what it speaks of. */
    ONE_CLOCK,
    /** The topic is written anew after a redaction. */
    WRITING_ANEW
}
