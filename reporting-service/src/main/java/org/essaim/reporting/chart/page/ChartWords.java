package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.Series;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.web.language.Formats;
import org.springframework.context.MessageSource;

/** What is written in charts, in one language. */
record ChartWords(MessageSource messages, Locale locale, Formats format, PageNames called) {

    ChartWords(MessageSource messages, Locale locale, PageNames called) {
        this(messages, locale, new Formats(locale), called);
    }

    String division(String id) {
        return called.division(id);
    }

    /** An initiative and whose it is. */
    String initiative(String division, String id) {
        return called.initiative(division, id) + " (" + division(division) + ")";
    }

    String say(String key, Object... facts) {
        return messages.getMessage(key, facts, locale);
    }

    String number(long number) {
        return format.number(number);
    }

    String euros(long cents) {
        return format.wholeMoney(Money.euroCents(cents));
    }

    /** A series that is measured. */
    Series series(String key, Fill fill) {
        return series(key, fill, null);
    }

    /**
     * A series; what is invented, all or some of it, says so beside its name.
     *
     * @param mark as {@link Basis#mark()} has it
     */
    Series series(String key, Fill fill, String mark) {
        String name = say(key);
        return mark == null
                ? new Series(name, fill, false)
                : new Series(say("chart." + mark, name), fill, true);
    }

    /** What the figures of a series rest on, all together. */
    static <R> String mark(Collection<R> rows, Function<R, Basis> basis) {
        return rows.stream().map(basis).reduce(Basis.NOTHING, Basis::plus).mark();
    }

    /** Where the figures come from, and of which day they are. */
    String source(AsOf asOf, LocalDate today) {
        String day = format.day(asOf.trueOn() == null ? today : asOf.trueOn());
        return asOf.knownOn() == null
                ? say("chart.source", day)
                : say("chart.sourceKnown", day, format.day(asOf.knownOn()));
    }

    /** What is left out, where something is. */
    String more(int shown, int all) {
        return all > shown ? say("chart.more", number(shown), number(all)) : "";
    }
}
