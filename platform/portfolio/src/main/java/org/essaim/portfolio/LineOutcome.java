package org.essaim.portfolio;

import java.util.Map;
import org.essaim.contract.decision.Refusal;

/** What became of a line; saved, so that the same line sent again gets the same answer. */
public sealed interface LineOutcome {

    /** By the codes of refusals. */
    Map<String, String> WORDS =
            Map.of(
                    "initiative-unknown", "UNKNOWN_INITIATIVE",
                    "initiative-ended", "CLOSED_OR_INTEGRATED",
                    "stage-not-forward", "NOT_FORWARD");

    /** The fact was applied. */
    record Recorded() implements LineOutcome {}

    /**
     * The rules refused it; nothing changed.
     *
     * @param rule as {@link #why} has it
     */
    record Refused(String rule, String reason, String remedy) implements LineOutcome {}

    /** The word that the portfolio format has for a refusal, or else its rule. */
    static String why(Refusal refusal) {
        return WORDS.getOrDefault(refusal.code(), refusal.rule());
    }
}
