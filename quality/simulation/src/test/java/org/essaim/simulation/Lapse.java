package org.essaim.simulation;

/** What a service may get wrong; a canary lets it, and has to be found out. */
enum Lapse {
    /** What was decided before is forgotten: every review is the first. */
    DECIDES_AGAIN,
    /** A watermark is trusted before all that it rests on is filed. */
    TRUSTS_TOO_EARLY,
    /**
     * It is noted how far a processor is before it has done anything, in a transaction of its own.
     */
    NOTES_FIRST,
    /** What happens is published in a transaction of its own, before it has happened for sure. */
    PUBLISHES_FIRST,
    /** A claim is made though something that happened is not in the journal yet. */
    CLAIMS_TOO_MUCH,
    /** An initiative is known by its name alone, whoever publishes of it. */
    FORGETS_WHOSE,
    /** A text is redacted and that is not published. */
    REDACTS_WITHOUT_PUBLISHING
}
