package org.essaim.web.language;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Money;

/** Writes figures and days as people of a language do; never by way of floating point. */
public final class Formats {

    private static final int HUNDRED = 100;

    private final Locale locale;
    private final NumberFormat euros;
    private final NumberFormat wholeEuros;
    private final NumberFormat numbers;
    private final NumberFormat shares;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;
    private final DateTimeFormatter months;
    private final DateTimeFormatter wholeMonths;
    private final DateTimeFormatter instants;

    /** One for each page that is made: its formats are not for several threads. */
    public Formats(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
        euros = inEuros(2);
        wholeEuros = inEuros(0);
        numbers = NumberFormat.getIntegerInstance(this.locale);
        shares = NumberFormat.getPercentInstance(this.locale);
        shares.setMaximumFractionDigits(1);
        shares.setRoundingMode(RoundingMode.HALF_UP);
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(this.locale);
        times =
                DateTimeFormatter.ofPattern(
                        this.locale == Locale.FRANCE ? "H'\u00a0h\u00a0'mm" : "HH:mm", this.locale);
        months = DateTimeFormatter.ofPattern("MMM yyyy", this.locale);
        wholeMonths = DateTimeFormatter.ofPattern("MMMM yyyy", this.locale);
        instants =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(this.locale);
    }

    private NumberFormat inEuros(int decimals) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** {@code 1 234,50 €} or {@code €1,234.50}. */
    public String money(Money money) {
        return money == null ? "–" : euros.format(BigDecimal.valueOf(money.cents(), 2));
    }

    /** Whole euros, where cents would hide the size of a sum. */
    public String wholeMoney(Money money) {
        return wholeEuros.format(BigDecimal.valueOf(money.cents(), 2));
    }

    public String number(Number number) {
        return number == null ? "–" : numbers.format(number);
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
        return shares.format(of1);
    }

    /** In French the first of a month is {@code 1er}. */
    public String day(LocalDate day) {
        if (day == null) {
            return "–";
        }
        return first(days.format(day));
    }

    private String first(String date) {
        return locale.equals(Locale.FRANCE) ? date.replaceFirst("^1 ", "1er ") : date;
    }

    /** {@code 14 h 30} or {@code 14:30}. */
    public String time(LocalTime time) {
        return times.format(time);
    }

    /** {@code oct. 2026}, as columns have it. */
    public String month(YearMonth month) {
        return months.format(month);
    }

    /** {@code octobre 2026}, as sentences have it. */
    public String wholeMonth(YearMonth month) {
        return wholeMonths.format(month);
    }

    public String instant(Instant instant) {
        return instant == null ? "–" : first(instants.format(instant.atZone(BusinessDay.ZONE)));
    }
}
