package org.essaim.stream.simulation;

/** What keeps the streams right; a canary takes one out and has to be found out. */
public enum Defence {
    /** Only the owner of a stream can sign it. */
    SIGNATURES,
    /** What is missing is requested. */
    REPLAY_REQUESTS,
    /** Effects and position are written in one transaction. */
    ONE_TRANSACTION,
    /** A claim is made before the journal is looked at, never after. */
    CLAIM_BEFORE_HEAD,
    /** What the broker lost is sent again by itself, from what was acknowledged. */
    RESENDING,
    /** What was accepted is known by its position. */
    KNOWN_POSITIONS,
    /** A relay checks its own topic before it sends. */
    STARTUP_CHECK,
    /** A claim is made by the clock that stamps what it covers. */
    ONE_CLOCK,
    /** The topic is rewritten after a redaction. */
    TOPIC_REWRITE
}
