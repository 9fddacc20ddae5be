package org.essaim.local.setup;

import java.time.Clock;

/** The only place where the launcher asks the machine what day it is. */
public final class MachineClock {

    private MachineClock() {}

    public static Clock clock() {
        return Clock.systemUTC();
    }
}
