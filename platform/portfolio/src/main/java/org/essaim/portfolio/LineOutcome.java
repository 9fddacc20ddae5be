package org.essaim.portfolio;

/** What became of a line; saved, so that the same line sent again gets the same answer. */
public sealed interface LineOutcome {

    /** The fact was applied. */
    record Recorded() implements LineOutcome {}

    /** The rules refused it; nothing changed. */
    record Refused(String rule, String reason, String remedy) implements LineOutcome {}

    static LineOutcome recorded() {
        return new Recorded();
    }
}
