package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Flag;

/**
 * Why evidence of use is looked at before other evidence (R53, R95). A signal accuses nobody: it
 * only ranks. Points add up.
 */
public enum EvidenceSignal {
    WITHDRAWN(40, "R53"),
    JUST_BEFORE_STOP(35, "R62"),
    USERS_NEAR_TEAM(30, "R52"),
    USERS_OF_ONE_NAME(30, "R52"),
    LARGE_JUMP(25, "R53"),
    ROUND_FIGURE(10, "R53");

    private final int points;
    private final String rule;

    EvidenceSignal(int points, String rule) {
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
    static Optional<EvidenceSignal> of(Flag flag) {
        return Arrays.stream(values())
                .filter(signal -> signal.name().equals(flag.name()))
                .findFirst();
    }
}
