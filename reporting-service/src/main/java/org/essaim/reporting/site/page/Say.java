package org.essaim.reporting.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.essaim.contract.BusinessDay;

/** Says figures and days as people of a language write them; never by way of floating point. */
public final class Say {

    private static final int HUNDRED = 100;

    private final Locale locale;

    public Say(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
    }

    /** {@code 1 234,50 €} or {@code €1,234.50}. */
    public String euros(Long cents) {
        if (cents == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** Whole euros, where cents would hide the size of a sum. */
    public String wholeEuros(Long cents) {
        if (cents == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    public String number(Number number) {
        return number == null ? "–" : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** One decimal; a dash where there is no whole. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return share(
                BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), HUNDRED, RoundingMode.HALF_UP));
    }

    public String share(BigDecimal of1) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(of1);
    }

    public String day(LocalDate day) {
        return day == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month);
    }

    public String instant(Instant instant) {
        return instant == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(BusinessDay.ZONE));
    }
}
