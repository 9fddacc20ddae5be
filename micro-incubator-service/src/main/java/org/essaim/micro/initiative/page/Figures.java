package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.web.language.Formats;
import org.springframework.context.MessageSource;

/** Money and time as a page says them, each only where there is any. */
public final class Figures {

    private final MessageSource texts;
    private final Locale language;
    private final Formats formats;

    Figures(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
        this.formats = new Formats(language);
    }

    /** {@code 38,50 € et 2 demi-journées}; the money alone where both are nothing. */
    public String amount(Amount amount) {
        if (amount.time().halfDays() == 0) {
            return formats.money(amount.money());
        }
        return amount.money().cents() == 0
                ? time(amount.time())
                : text("mine.moneyAndTime", formats.money(amount.money()), time(amount.time()));
    }

    /** {@code 2 demi-journées}. */
    public String time(HalfDays time) {
        return text("mine.halfDays", time.halfDays());
    }

    private String text(String key, Object... facts) {
        return texts.getMessage(key, facts, language);
    }
}
