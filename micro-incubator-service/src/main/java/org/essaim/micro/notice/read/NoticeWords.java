package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.micro.notice.domain.Language;
import org.essaim.web.language.Sentences;

/**
 * What is said of notices in mails and calendars. It leaves the service and can be redacted no more
 * (R100): of free texts it holds titles alone, and nobody's name.
 */
public final class NoticeWords {

    /** What is said beside the notices themselves. */
    enum Phrase {
        CALENDAR,
        SUBJECT,
        INTRODUCTION,
        PAGE,
        REASON,
        DAY_EXPENSE,
        DAY_BALLOT,
        DAY_DEMO
    }

    private final Sentences in;

    public NoticeWords(Language language) {
        this.in = new Sentences(language.locale());
    }

    /** One line of a mail. */
    public String line(Notice notice) {
        return in.of(Notice.class, notice.getClass().getSimpleName(), facts(notice));
    }

    /** What a calendar shows on the last day for it. */
    String day(Notice notice) {
        Phrase phrase =
                switch (notice) {
                    case Notice.ExpenseClock _ -> Phrase.DAY_EXPENSE;
                    case Notice.BallotOpen _ -> Phrase.DAY_BALLOT;
                    case Notice.DemoDue _ -> Phrase.DAY_DEMO;
                    case Notice.OwnershipOffered _,
                            Notice.IntegrationOffered _,
                            Notice.CapacityConfirmed _,
                            Notice.FindingOpen _,
                            Notice.ProductOffered _ ->
                            throw new IllegalArgumentException("no day: " + notice.key());
                };
        return phrase(phrase, facts(notice));
    }

    /** The name of the calendar. */
    String calendar() {
        return phrase(Phrase.CALENDAR, Map.of());
    }

    /** The subject of a mail: how many wait, and nothing that a locked screen should not show. */
    public String subject(int count) {
        return phrase(Phrase.SUBJECT, Map.of("count", count));
    }

    /** The first line of a mail. */
    public String introduction() {
        return phrase(Phrase.INTRODUCTION, Map.of());
    }

    /** What stands above the one link. */
    public String page() {
        return phrase(Phrase.PAGE, Map.of());
    }

    /** Why the mail came, and how no more come. */
    public String reason() {
        return phrase(Phrase.REASON, Map.of());
    }

    private String phrase(Phrase phrase, Map<String, Object> facts) {
        return in.of(Phrase.class, "Phrase." + phrase, facts);
    }

    private static Map<String, Object> facts(Notice notice) {
        return switch (notice) {
            case Notice.ExpenseClock n ->
                    Map.of("title", n.title(), "amount", n.amount(), "by", n.useBy());
            case Notice.BallotOpen n ->
                    Map.of("title", n.title(), "amount", n.amount(), "by", n.lastDay());
            case Notice.OwnershipOffered n -> Map.of("title", n.title());
            case Notice.IntegrationOffered n -> Map.of("title", n.title());
            case Notice.CapacityConfirmed _ -> Map.of();
            case Notice.FindingOpen n -> Map.of("title", n.title(), "by", n.dueOn());
            case Notice.ProductOffered n -> Map.of("division", n.originDivision());
            case Notice.DemoDue n -> Map.of("title", n.title(), "by", n.dueOn());
        };
    }
}
