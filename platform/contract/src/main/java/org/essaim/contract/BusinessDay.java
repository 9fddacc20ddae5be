package org.essaim.contract;

import module java.base;

/** Days and months of the federation are those of Europe/Paris, whatever the machine's zone. */
public final class BusinessDay {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private BusinessDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of the day, also when the clocks change. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The last day on which use can still justify an expense of that day: twelve calendar months
     * later, 29 February becoming 28 February (R60).
     */
    public static LocalDate useBy(LocalDate spentOn) {
        return spentOn.plusMonths(12);
    }
}
