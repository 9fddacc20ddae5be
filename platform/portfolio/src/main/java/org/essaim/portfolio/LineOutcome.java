package org.essaim.portfolio;

import org.essaim.contract.decision.Refusal;

/** What became of a line; saved, so that the same line sent again gets the same answer. */
public sealed interface LineOutcome {

    /** The fact was applied. */
    record Recorded() implements LineOutcome {}

    /** The rules refused it; nothing changed. */
    record Refused(String rule, String reason, String remedy) implements LineOutcome, Refusal {}

    static LineOutcome recorded() {
        return new Recorded();
    }

    static LineOutcome refused(Refusal refusal) {
        return new Refused(refusal.rule(), refusal.reason(), refusal.remedy());
    }
}
