package org.essaim.micro.running;

import module java.base;

import org.essaim.contract.BusinessDay;

/** A clock that stands still until a test turns it. */
final class TurnedClock extends Clock {

    private volatile Instant now;

    TurnedClock(String now) {
        turnTo(now);
    }

    void turnTo(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessDay.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
