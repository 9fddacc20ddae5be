package org.essaim.pages.notice;

import module java.base;

import org.essaim.web.language.Sentences;

/** What mails and calendars say beside what waits. */
final class NoticeWords {

    private enum Phrase {
        CALENDAR,
        SUBJECT,
        INTRODUCTION,
        MORE,
        PAGE,
        REASON,
        LAST_DAY
    }

    private final Sentences in;

    NoticeWords(Language language) {
        this.in = new Sentences(language.locale());
    }

    /** The name of the calendar. */
    String calendar() {
        return phrase(Phrase.CALENDAR, Map.of());
    }

    /** The subject of a mail: how many wait, and nothing that a locked screen should not show. */
    String subject(int count) {
        return phrase(Phrase.SUBJECT, Map.of("count", count));
    }

    /** The first line of a mail. */
    String introduction() {
        return phrase(Phrase.INTRODUCTION, Map.of());
    }

    /** So many of a kind that are not listed. */
    String more(int count) {
        return phrase(Phrase.MORE, Map.of("count", count));
    }

    /** What stands above the one link. */
    String page() {
        return phrase(Phrase.PAGE, Map.of());
    }

    /** Why the mail came, and how no more come. */
    String reason() {
        return phrase(Phrase.REASON, Map.of());
    }

    /** Until when mails come to whoever does not. */
    String lastDay(LocalDate day) {
        return phrase(Phrase.LAST_DAY, Map.of("day", day));
    }

    private String phrase(Phrase phrase, Map<String, Object> facts) {
        return in.of(NoticeWords.class, "Phrase." + phrase, facts);
    }
}
