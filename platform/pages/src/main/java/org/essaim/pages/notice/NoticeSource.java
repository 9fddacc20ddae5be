package org.essaim.pages.notice;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.web.identity.Caller;

/**
 * What waits for people: all that a service has to say for itself to have mails and calendars. It
 * has one such bean, and imports {@link NoticesSetup}. What it says leaves the service and can be
 * redacted no more (R100): of free texts titles alone, and nobody's name.
 */
public interface NoticeSource {

    /** What somebody can do something about now, the most urgent first. */
    List<NoticeLine> waiting(PersonId person, Language language);

    /** The days of whoever asks a calendar, however far ahead, in their order. */
    List<CalendarDay> days(PersonId person, Language language);

    /**
     * Somebody chooses to have mails, or makes the address of a calendar; in the unit of work that
     * keeps it. Both are read later, when nobody shows a token.
     */
    default void askedBy(Caller caller) {}

    /** Somebody has mails no more, or no calendar; in the unit of work that ends it. */
    default void endedBy(PersonId person) {}

    /** The last day on which anything is sent to them, unless they come again; empty: no end. */
    default Optional<LocalDate> lastDay(PersonId person) {
        return Optional.empty();
    }
}
