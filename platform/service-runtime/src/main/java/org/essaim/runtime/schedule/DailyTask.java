package org.essaim.runtime.schedule;

import java.time.LocalDate;

/**
 * What a business day brings by itself, such as the end of a grant. Every bean of this type is
 * asked again and again, by one node of the service at a time; asked again for the same day it does
 * nothing more.
 */
public interface DailyTask {

    /** Does everything that is over once this day has begun. */
    void reached(LocalDate today);
}
