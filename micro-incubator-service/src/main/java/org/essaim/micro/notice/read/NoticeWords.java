package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.pages.notice.Language;
import org.essaim.web.language.Sentences;

/**
 * What is said of notices in mails and calendars. It leaves the service and can be redacted no more
 * (R100): of free texts it holds titles alone, and nobody's name. Where a demo is stands in the
 * calendar beside it, which is fetched again and again.
 */
final class NoticeWords {

    /** What a calendar says of the last day for something. */
    enum Phrase {
        DAY_EXPENSE,
        DAY_BALLOT,
        DAY_DEMO,
        DAY_PLANNED
    }

    /** What the texts know an hour by that is not known. */
    private static final String NO_HOUR = "none";

    private final Sentences in;

    NoticeWords(Language language) {
        this.in = new Sentences(language.locale());
    }

    /** One line of a mail. */
    String line(Notice notice) {
        return in.of(Notice.class, notice.getClass().getSimpleName(), facts(notice));
    }

    /** What a calendar shows on the last day for it. */
    String day(Notice notice) {
        Phrase phrase =
                switch (notice) {
                    case Notice.ExpenseClock _ -> Phrase.DAY_EXPENSE;
                    case Notice.BallotOpen _ -> Phrase.DAY_BALLOT;
                    case Notice.DemoDue _ -> Phrase.DAY_DEMO;
                    case Notice.DemoPlanned _ -> Phrase.DAY_PLANNED;
                    case Notice.OwnershipOffered _,
                            Notice.IntegrationOffered _,
                            Notice.CapacityConfirmed _,
                            Notice.FindingOpen _,
                            Notice.DemoCancelled _,
                            Notice.ProductOffered _ ->
                            throw new IllegalArgumentException("no day: " + notice.key());
                };
        return in.of(Phrase.class, "Phrase." + phrase, facts(notice));
    }

    private static Map<String, Object> facts(Notice notice) {
        return switch (notice) {
            case Notice.ExpenseClock n ->
                    Map.of("title", n.title(), "amount", n.amount(), "by", n.useBy());
            case Notice.BallotOpen n ->
                    Map.of("title", n.title(), "amount", n.amount(), "by", n.by());
            case Notice.OwnershipOffered n -> Map.of("title", n.title());
            case Notice.IntegrationOffered n -> Map.of("title", n.title());
            case Notice.CapacityConfirmed _ -> Map.of();
            case Notice.FindingOpen n -> Map.of("title", n.title(), "by", n.by());
            case Notice.ProductOffered n -> Map.of("division", n.originDivision());
            case Notice.DemoDue n -> Map.of("title", n.title(), "by", n.dueOn());
            case Notice.DemoCancelled n -> Map.of("title", n.title(), "day", n.day());
            case Notice.DemoPlanned n ->
                    Map.of(
                            "title", n.title(),
                            "day", n.day(),
                            "at", n.at() == null ? NO_HOUR : n.at());
        };
    }
}
