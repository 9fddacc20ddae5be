package org.essaim.gate;

import module java.base;

/**
 * What one run may take: {@code quality/gate/budget.properties}.
 *
 * @param processor of the whole command, on a machine as fast as where it was set
 * @param calibration what {@link Calibration} took there
 */
record Budget(Duration processor, Duration calibration) {

    /** By how much a run may pass it before it fails. */
    private static final double ALLOWANCE = 1.25;

    static Budget of(Properties file) {
        return new Budget(
                Duration.ofSeconds(Long.parseLong(file.getProperty("seconds"))),
                Duration.ofMillis(Long.parseLong(file.getProperty("calibration.millis"))));
    }

    /** How many times as long as there the same work takes at this hour. */
    double slowness(Duration calibrated) {
        return (double) calibrated.toMillis() / calibration.toMillis();
    }

    /** What a run took, as it would have been where the budget was set. */
    Duration comparable(Duration taken, Duration calibrated) {
        return Duration.ofMillis(Math.round(taken.toMillis() / slowness(calibrated)));
    }

    /** Whether a run took more than the budget by a quarter, a slow hour left out. */
    boolean isPassed(Duration taken, Duration calibrated) {
        return comparable(taken, calibrated).toMillis() > processor.toMillis() * ALLOWANCE;
    }
}
