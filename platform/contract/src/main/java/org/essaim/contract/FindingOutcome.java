package org.essaim.contract;

/** How a controller closes a finding (R96); none changes what was recorded (R95). */
public enum FindingOutcome {
    /** The answer explains it. */
    EXPLAINED,
    /** It stands, and is counted. */
    UPHELD,
    /** It should not have been opened. */
    WITHDRAWN
}
