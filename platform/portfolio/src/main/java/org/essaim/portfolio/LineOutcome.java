package org.essaim.portfolio;

import org.essaim.contract.decision.Refusal;

/** What became of a line: it is kept, so that the same line again gets the same answer. */
public sealed interface LineOutcome {

    /** The fact went in. */
    record Recorded() implements LineOutcome {}

    /** The rules refused it and nothing changed. */
    record Refused(String rule, String reason, String remedy) implements LineOutcome, Refusal {}

    static LineOutcome recorded() {
        return new Recorded();
    }

    static LineOutcome refused(Refusal refusal) {
        return new Refused(refusal.rule(), refusal.reason(), refusal.remedy());
    }
}
