package org.essaim.incubator.control.domain;

import java.util.Arrays;
import java.util.Optional;
import org.essaim.contract.Flag;

/**
 * Why an expense is looked at before others (R95). A signal accuses nobody: it only ranks. Points
 * add up.
 */
public enum Signal {
    AFTER_STOP(50, "R65", "spent although the funding was stopped"),
    SPLIT(40, "R26", "one of two first rounds of one owner on one irritant"),
    OVER_HALF_DAY_A_WEEK(30, "R25", "more than half a day of one person in one week"),
    NEAR_CONSTRUCTION_LIMIT(30, "R33", "construction rounds of 190,000.00 euros or more together"),
    LATE_BEFORE_STOP(25, "R65", "recorded after the stop for a day before it"),
    LARGE(20, "R95", "10,000.00 euros or 40 half-days, or more"),
    CLOSE_TO_CAP(15, "R15", "leaves at most a twentieth of what the initiative was granted"),
    LATE(10, "R95", "recorded more than 31 days after the day of spending, not by an import");

    private final int points;
    private final String rule;
    private final String meaning;

    Signal(int points, String rule, String meaning) {
        this.points = points;
        this.rule = rule;
        this.meaning = meaning;
    }

    public int points() {
        return points;
    }

    public String rule() {
        return rule;
    }

    /** What is true of an expense that has it. */
    public String meaning() {
        return meaning;
    }

    /** The signal that a division's own flag is; most flags are none. */
    public static Optional<Signal> of(Flag flag) {
        return Arrays.stream(values())
                .filter(signal -> signal.name().equals(flag.name()))
                .findFirst();
    }
}
