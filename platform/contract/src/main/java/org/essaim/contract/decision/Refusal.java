package org.essaim.contract.decision;

/**
 * Why something was not done, for the person who asked. Implemented by the records of each
 * feature's sealed refusal, so that a caller can tell them apart.
 */
public interface Refusal {

    /** The id of the rule that refused, such as {@code R22}, or a word such as NOT_FORWARD. */
    String rule();

    /** What was refused and why, in one sentence with the figures. */
    String reason();

    /** What would pass, in one sentence. */
    String remedy();
}
