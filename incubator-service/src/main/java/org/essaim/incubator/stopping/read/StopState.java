package org.essaim.incubator.stopping.read;

/** How a stop stands. */
enum StopState {
    /** Funding was not reinstated. */
    STANDING,
    /** Funding was reinstated (R67). */
    REINSTATED,
    /** It stands, and its division has not made it effective as far as is known (R98). */
    OPEN
}
