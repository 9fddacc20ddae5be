package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.contract.decision.Facts;
import org.essaim.reporting.headline.domain.Headline;
import org.essaim.web.language.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what figures say over their sections, in the words of the bundle. */
@Component
public class Headings {

    private static final int CENTS = 100;

    private final MessageSource messages;

    Headings(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * As {@code headings}, by section; those that have nothing to say are left out.
     *
     * @param sections by their ids
     */
    public void show(PageContext context, Model model, Map<String, Optional<Headline>> sections) {
        Locale locale = Locale.of(context.language());
        Map<String, Said> headings = new HashMap<>();
        sections.forEach(
                (section, headline) ->
                        headline.ifPresent(
                                says ->
                                        headings.put(
                                                section,
                                                new Said(sentence(says, locale), says.mark()))));
        model.addAttribute("headings", headings);
    }

    /** The sentence {@code headline.} with the name of the record, with its components in order. */
    String sentence(Headline headline, Locale locale) {
        Formats format = new Formats(locale);
        Object[] facts =
                Arrays.stream(headline.getClass().getRecordComponents())
                        .map(component -> written(Facts.value(component, headline), format))
                        .toArray();
        return messages.getMessage(
                "headline." + headline.getClass().getSimpleName(), facts, locale);
    }

    /** Numbers stay what they are, for plurals; a heading never rounds what its section shows. */
    private static Object written(Object fact, Formats format) {
        return switch (fact) {
            case null -> null;
            case Money money ->
                    money.cents() % CENTS == 0 ? format.wholeMoney(money) : format.money(money);
            case YearMonth month -> format.wholeMonth(month);
            case LocalDate day -> format.day(day);
            case Year year -> year.toString();
            default -> fact;
        };
    }
}
