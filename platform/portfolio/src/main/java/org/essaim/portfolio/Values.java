package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.HalfDays;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.WrittenText;

/**
 * What the values of a line may be, and how a wrong one is quoted without doing harm. Whatever does
 * not fit is an {@link IllegalArgumentException} that names the member and says what would pass.
 */
final class Values {

    private static final int MOST_MONTHS = 1200;
    private static final int MOST_VOTES = 1_000_000;
    private static final Set<ReleaseCause> ENDS =
            Collections.unmodifiableSet(EnumSet.of(ReleaseCause.CLOSED, ReleaseCause.INTEGRATED));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_QUOTED = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int DAY_CHARACTERS = "2022-01-31".length();

    private Values() {}

    static void range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is a whole number from %d to %d, this is %d"
                            .formatted(name, least, most, value));
        }
    }

    static void halfDays(int number) {
        range("halfDays", number, 0, HalfDays.MOST);
    }

    /** A term in calendar months. */
    static void months(int number) {
        range("months", number, 1, MOST_MONTHS);
    }

    /** A day that comes after another one. */
    static void later(String name, LocalDate day, String before, LocalDate other) {
        if (!day.isAfter(other)) {
            throw new IllegalArgumentException(
                    "%s is a day after %s, this is %s".formatted(name, before, day));
        }
    }

    /** A day that comes after another one, or is the same. */
    static void notBefore(String name, LocalDate day, String before, LocalDate other) {
        if (day.isBefore(other)) {
            throw new IllegalArgumentException(
                    "%s is not before %s, this is %s".formatted(name, before, day));
        }
    }

    /** Votes by capacity, and by what they say where they were counted: as many either way. */
    static void votes(int operational, int managers, Optional<Integer> yes, Optional<Integer> no) {
        range("operational", operational, 0, MOST_VOTES);
        range("managers", managers, 0, MOST_VOTES);
        together(Map.of("yes", yes.isPresent(), "no", no.isPresent()));
        yes.ifPresent(
                votes -> {
                    range("yes", votes, 0, operational + managers);
                    range("no", no.orElseThrow(), 0, operational + managers);
                    if (votes + no.orElseThrow() != operational + managers) {
                        throw new IllegalArgumentException(
                                "yes and no are together as many as operational and managers");
                    }
                });
    }

    /** How a ballot ended: cancelled with its initiative, counted, or lapsed after its last day. */
    static void endOfBallot(
            LocalDate on, LocalDate lastDay, Optional<ReleaseCause> cancelledBy, boolean counted) {
        if (cancelledBy.filter(cause -> !ENDS.contains(cause)).isPresent()) {
            throw new IllegalArgumentException("cancelledBy is one of " + ENDS);
        }
        if (cancelledBy.isPresent() && counted) {
            throw new IllegalArgumentException(
                    "yes and no are not there where cancelledBy is: nobody counted the votes");
        }
        if (cancelledBy.isEmpty() && !counted && !on.isAfter(lastDay)) {
            throw new IllegalArgumentException(
                    "on is after lastDay where nobody counted the votes, this is " + on);
        }
    }

    /** Members of which a line has all or none. */
    static void together(Map<String, Boolean> present) {
        if (present.values().stream().distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "%s stand together or not at all".formatted(new TreeSet<>(present.keySet())));
        }
    }

    /**
     * @throws DateTimeParseException unless the text is a day like 2022-01-31, from 1900 to 9999
     */
    static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (text.length() != DAY_CHARACTERS || day.getYear() < FIRST_YEAR) {
            throw new DateTimeParseException("out of range", text, 0);
        }
        return day;
    }

    /** As a file has it: a UUID that is written out, in small letters. */
    static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "an id is written like 3f2504e0-4f89-41d3-9a0c-0305e82c3301, this is "
                            + quoted(text));
        }
        return UUID.fromString(text);
    }

    /** In quotes, cut short, with nothing in it that a terminal would obey. */
    static String quoted(String text) {
        String shown = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
        StringBuilder safe = new StringBuilder("\"");
        shown.codePoints()
                .map(c -> WrittenText.isUnwanted(c) || c == '\n' ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.append('"').toString();
    }

    /** Any text that people wrote. */
    static void text(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (text.length() > WrittenText.MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s has at most %d characters, this one has %d"
                            .formatted(name, WrittenText.MOST_CHARACTERS, text.length()));
        }
        if (text.codePoints().anyMatch(WrittenText::isUnwanted)) {
            throw new IllegalArgumentException(name + " has no control characters");
        }
    }
}
