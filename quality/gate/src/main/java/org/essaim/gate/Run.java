package org.essaim.gate;

import module java.base;

/**
 * One run of {@code ./verify}.
 *
 * @param commit what was proved; with a plus sign where files were changed since
 * @param whole whether nothing was left out: {@code ./verify --all}
 * @param built whether Maven ended well
 * @param wall from the first module to the last, without what had to be installed
 * @param processor of Maven and of all that it waited for
 * @param calibrated what {@link Calibration} took in this run
 */
record Run(
        LocalDate day,
        String commit,
        boolean whole,
        boolean built,
        Duration wall,
        Duration processor,
        Duration calibrated) {

    /** Whether what was proved can be named. */
    boolean isOfACommit() {
        return commit.matches("[0-9a-f]+");
    }
}
