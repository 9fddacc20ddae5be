package org.essaim.pages.notice;

import module java.base;

import org.essaim.federation.FederationProperties;

/**
 * Writes days as iCalendar (RFC 5545, RFC 7986). They are whole days, or begin at a time of the
 * world, so that no time zone is named; a stamp is that of the fact, so that the same facts are the
 * same bytes and keep their tag.
 */
record CalendarFeed(FederationProperties properties) {

    /** The longest line, in bytes, without its end. */
    private static final int LONGEST = 75;

    /** Nothing says how long a demo is: so much is kept free for it. */
    private static final String LONG = "DURATION:PT1H";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String END_OF_LINE = "\r\n";
    private static final String CONTINUED = END_OF_LINE + " ";

    byte[] of(List<CalendarDay> days, Language language) {
        NoticeWords words = new NoticeWords(language);
        Stream<String> head =
                Stream.of(
                        "BEGIN:VCALENDAR",
                        "PRODID:-//Essaim//Notices//" + language.locale().getLanguage(),
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:" + text(words.calendar()),
                        "REFRESH-INTERVAL;VALUE=DURATION:PT2H",
                        "X-PUBLISHED-TTL:PT2H");
        Stream<String> events = days.stream().flatMap(this::event);
        return Stream.of(head, events, Stream.of("END:VCALENDAR"))
                .flatMap(Function.identity())
                .map(line -> folded(line) + END_OF_LINE)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> event(CalendarDay day) {
        return Stream.of(
                        "BEGIN:VEVENT",
                        "UID:" + text(day.key() + "@" + properties.stream()),
                        "DTSTAMP:" + day(day.stamped()) + "T000000Z",
                        day.at() == null
                                ? "DTSTART;VALUE=DATE:" + day(day.on())
                                : "DTSTART:" + TIME.format(day.at()),
                        day.at() == null ? null : LONG,
                        "SUMMARY:" + text(day.text()),
                        day.place() == null ? null : "LOCATION:" + text(day.place()),
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT")
                .filter(Objects::nonNull);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String text(String value) {
        return value.replaceAll("([\\\\;,])", "\\\\$1")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Between two characters, never within the bytes of one. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int each : line.codePoints().toArray()) {
            String character = Character.toString(each);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST) {
                folded.append(CONTINUED);
                bytes = 1;
            }
            folded.append(character);
            bytes += more;
        }
        return folded.toString();
    }
}
