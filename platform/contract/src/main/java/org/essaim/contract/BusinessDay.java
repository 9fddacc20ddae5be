package org.essaim.contract;

import module java.base;

/** Days and months of the federation are those of Europe/Paris, whatever the machine's zone. */
public final class BusinessDay {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The earliest day that an entry can bear. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** The latest one: terms counted from it are days that every database has. */
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private BusinessDay() {}

    /** Whether no entry can bear this day: it is before {@link #FIRST} or after {@link #LAST}. */
    public static boolean isExtreme(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST);
    }

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
