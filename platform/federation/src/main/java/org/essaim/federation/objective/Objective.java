package org.essaim.federation.objective;

import module java.base;

/**
 * What people may count on, and within how long. How much of it may be missed stands in the rules
 * of Prometheus, and why in docs/objectives.md.
 */
public enum Objective {
    /** A change that a service is asked for is answered, and not with a fault of the service. */
    COMMAND(Duration.ofSeconds(1)),
    /** A page is answered whole, and not with a fault of the service. */
    PAGE(Duration.ofSeconds(1)),
    /** What one service has committed is in the database of another that reads its stream. */
    DELIVERY(Duration.ofMinutes(1)),
    /** What the centre has stopped is refused in the division (R98). */
    STOP(Duration.ofMinutes(5));

    private final Duration within;

    Objective(Duration within) {
        this.within = within;
    }

    /** The longest that is not missed. */
    public Duration within() {
        return within;
    }

    /** As labels name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
