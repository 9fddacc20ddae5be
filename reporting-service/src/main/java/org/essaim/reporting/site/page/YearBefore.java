package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.reporting.comparison.domain.Change;
import org.essaim.reporting.comparison.domain.Figure;
import org.essaim.reporting.comparison.domain.MainFigures;
import org.essaim.web.language.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says beside the main figures what they were a year before the day looked at. That day is over, so
 * its sums are kept: a page costs them once a day.
 */
@Component
public class YearBefore {

    private final FederationFigures figures;
    private final MessageSource messages;

    YearBefore(FederationFigures figures, MessageSource messages) {
        this.figures = figures;
        this.messages = messages;
    }

    /** As {@code changes}, by the name of the figure; one that is being counted is left out. */
    public void show(PageContext context, Model model) {
        MainFigures before = figures.of(context.asOf().yearBefore(context.today()));
        Locale locale = Locale.of(context.language());
        Map<String, Said> changes = new HashMap<>();
        for (Change change : figures.of(context.asOf()).since(before)) {
            changes.put(
                    change.figure().name(),
                    before.isBeforeTheFederation()
                            ? new Said(messages.getMessage("change.none", null, locale), null)
                            : words(change, locale));
        }
        model.addAttribute("changes", changes);
    }

    private Said words(Change change, Locale locale) {
        if (change.difference() == 0) {
            return new Said(messages.getMessage("change.same", null, locale), null);
        }
        String less = change.figure().isMoney() ? "change.less" : "change.fewer";
        Object[] facts = {
            written(change.figure(), Math.abs(change.difference()), locale),
            written(change.figure(), change.before(), locale)
        };
        String key = change.difference() > 0 ? "change.more" : less;
        return new Said(messages.getMessage(key, facts, locale), change.markOfBoth());
    }

    private static String written(Figure figure, long value, Locale locale) {
        Formats format = new Formats(locale);
        return figure.isMoney() ? format.wholeMoney(Money.euroCents(value)) : format.number(value);
    }
}
