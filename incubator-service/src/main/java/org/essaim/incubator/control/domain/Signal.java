package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Flag;

/**
 * Why an expense is looked at before others (R95). A signal accuses nobody: it only ranks. Points
 * add up.
 */
public enum Signal {
    AFTER_STOP(50, "R65"),
    SPLIT(40, "R26"),
    REVERSED_AND_SPENT_AGAIN(35, "R13"),
    OVER_HALF_DAY_A_WEEK(30, "R25"),
    NEAR_CONSTRUCTION_LIMIT(30, "R33"),
    REVERSED_AFTER_USE_BY(30, "R61"),
    IMPORTED_AFTER_GO_LIVE(25, "R16"),
    INTEGRATED_UNUSED(25, "R81"),
    LATE_BEFORE_STOP(25, "R65"),
    LATE_AFTER_TERM(20, "R29"),
    LARGE(20, "R95"),
    CLOSE_TO_CAP(15, "R15"),
    LATE(10, "R95");

    private final int points;
    private final String rule;

    Signal(int points, String rule) {
        this.points = points;
        this.rule = rule;
    }

    public int points() {
        return points;
    }

    public String rule() {
        return rule;
    }

    /** The signal that a division's own flag is; most flags are none. */
    public static Optional<Signal> of(Flag flag) {
        return Arrays.stream(values())
                .filter(signal -> signal.name().equals(flag.name()))
                .findFirst();
    }
}
