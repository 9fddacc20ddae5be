package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.stopping.domain.Remedy;
import org.essaim.incubator.stopping.read.StopDetails;
import org.essaim.web.language.Formats;
import org.essaim.web.language.Sentences;
import org.springframework.context.MessageSource;

/** What pages and letters say of stops, in one language; made of facts, never kept. */
final class StopSentences {

    private final MessageSource texts;
    private final Locale language;
    private final Formats format;
    private final Sentences words;
    private final UnaryOperator<String> divisions;

    /**
     * @param divisions what a division is called, by its id
     */
    StopSentences(MessageSource texts, Locale language, UnaryOperator<String> divisions) {
        this.texts = texts;
        this.language = language;
        this.format = new Formats(language);
        this.words = new Sentences(language);
        this.divisions = divisions;
    }

    /** The text of that key, days and amounts written as the language does. */
    public String of(String key, Object... facts) {
        Object[] written = Arrays.stream(facts).map(this::written).toArray();
        return texts.getMessage(key, written, language);
    }

    private Object written(Object fact) {
        return switch (fact) {
            case Number number -> number;
            case Amount amount -> amount(amount);
            case null, default -> words.fact(fact);
        };
    }

    /** An amount, of which only what there is. */
    public String amount(Amount amount) {
        return words.amount(amount);
    }

    /** What an initiative is called. */
    public String title(String title) {
        return title == null ? of("stops.untitled") : title;
    }

    /** What a division is called (R09). */
    public String division(String division) {
        return divisions.apply(division);
    }

    /**
     * What that would take.
     *
     * @param stopped whether the funding is, so that it would come back
     */
    public String remedy(Remedy remedy, boolean stopped) {
        return switch (remedy) {
            case Remedy.Use use ->
                    of(
                            "stops.remedy.use",
                            use.users(),
                            use.from(),
                            use.to(),
                            of("stops.proof." + use.least()));
            case Remedy.Reversal _ -> of("stops.remedy.reversal");
            case Remedy.End end ->
                    of(stopped ? "stops.remedy.endNotKnown" : "stops.remedy.end", end.by());
            case Remedy.News news -> of("stops.remedy.news", news.upTo(), news.silentDays());
        };
    }

    /** Why it was decided, in a sentence (R53, R62, R64). */
    public String why(StopDetails stop) {
        boolean moved = stop.dueOn().isAfter(stop.useBy().plusDays(1));
        return of(
                moved ? "stops.why.WITHDRAWN" : "stops.why." + stop.reason(),
                stop.expense().amount(),
                stop.expense().spentOn(),
                stop.useBy(),
                stop.silentDays(),
                stop.dueOn().minusDays(1));
    }

    /** How long it was from one to the other; nothing where a clock was ahead. */
    public String lasted(Instant from, Instant to) {
        return lasted(Duration.between(from, to));
    }

    /** How long something took, by its largest unit. */
    String lasted(Duration time) {
        if (time.toSeconds() < 1) {
            return of("stops.lasted.moment");
        }
        if (time.toMinutes() < 2) {
            return of("stops.lasted.seconds", time.toSeconds());
        }
        if (time.toHours() < 2) {
            return of("stops.lasted.minutes", time.toMinutes());
        }
        return time.toDays() < 2
                ? of("stops.lasted.hours", time.toHours())
                : of("stops.lasted.days", time.toDays());
    }

    /** The same of milliseconds; a dash where there is none. */
    public String took(Long milliseconds) {
        return milliseconds == null ? "–" : lasted(Duration.ofMillis(milliseconds));
    }

    /** The day on which it was. */
    public String day(Instant instant) {
        return format.day(BusinessDay.of(instant));
    }

    /** How many days it is until then; 0 or less where it is over. */
    public long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    Locale language() {
        return language;
    }
}
