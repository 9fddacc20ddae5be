package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.InvalidValueException;

/**
 * The two days of a question. What was true by the one day, as far as it was known by the other: a
 * fact that is published late changes the answer of its day and leaves what was known that day
 * alone.
 *
 * @param trueOn facts of this day count, later ones do not; null: of any day
 * @param knownOn facts recorded on this day count, later ones do not; null: whenever recorded
 */
public record AsOf(LocalDate trueOn, LocalDate knownOn) {

    /** All that has been published. */
    public static final AsOf NOW = new AsOf(null, null);

    /** A day after that of any fact. */
    public static final LocalDate ANY = LocalDate.of(9999, 12, 31);

    /** Before it no portfolio begins. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /**
     * What a caller asks for; a day that is not asked for is no limit.
     *
     * @throws InvalidValueException if a day is before 1900 or after today
     */
    public static AsOf asked(LocalDate trueOn, LocalDate knownOn, LocalDate today) {
        return new AsOf(within("trueOn", trueOn, today), within("knownOn", knownOn, today));
    }

    /**
     * A day that a caller asks for by some name; null for none.
     *
     * @throws InvalidValueException if it is before 1900 or after today
     */
    public static LocalDate within(String name, LocalDate day, LocalDate today) {
        if (day != null && (day.isAfter(today) || day.isBefore(FIRST))) {
            throw new InvalidValueException(
                    AsOf.class,
                    "day-out-of-range",
                    Map.of("parameter", name, "first", FIRST, "today", today));
        }
        return day;
    }

    public boolean isNow() {
        return trueOn == null && knownOn == null;
    }

    /** The last day whose facts count. */
    public LocalDate lastTrue() {
        return trueOn == null ? ANY : trueOn;
    }

    /** The last day whose recordings count. */
    public LocalDate lastKnown() {
        return knownOn == null ? ANY : knownOn;
    }

    /** The day that an answer is about: the earlier of both, and today where there is none. */
    public LocalDate day(LocalDate today) {
        LocalDate day = trueOn == null ? today : trueOn;
        return knownOn == null || knownOn.isAfter(day) ? day : knownOn;
    }

    /** What was true a year before the day that an answer is about, as far as it is known here. */
    public AsOf yearBefore(LocalDate today) {
        return new AsOf(day(today).minusYears(1), knownOn);
    }

    /** As the query of an address, without a question mark; empty for now. */
    public String query() {
        String one = trueOn == null ? "" : "trueOn=" + trueOn;
        String other = knownOn == null ? "" : "knownOn=" + knownOn;
        return one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
    }
}
