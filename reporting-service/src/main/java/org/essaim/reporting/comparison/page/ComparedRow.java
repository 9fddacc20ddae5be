package org.essaim.reporting.comparison.page;

import org.essaim.contract.Money;
import org.essaim.reporting.comparison.domain.Change;
import org.essaim.reporting.comparison.domain.Figure;
import org.essaim.reporting.site.page.Said;
import org.essaim.web.language.Formats;

/** One figure on both days, and the difference with its sign. */
record ComparedRow(Figure figure, Said first, Said second, Said difference) {

    static ComparedRow of(Change change, Formats format) {
        String difference = written(change.figure(), Math.abs(change.difference()), format);
        String sign = change.difference() > 0 ? "+" : change.difference() < 0 ? "−" : "";
        return new ComparedRow(
                change.figure(),
                new Said(written(change.figure(), change.before(), format), change.markBefore()),
                new Said(written(change.figure(), change.now(), format), change.mark()),
                new Said(sign + difference, change.markOfBoth()));
    }

    private static String written(Figure figure, long value, Formats format) {
        return figure.isMoney() ? format.money(Money.euroCents(value)) : format.number(value);
    }
}
