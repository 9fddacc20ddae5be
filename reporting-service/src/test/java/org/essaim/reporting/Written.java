package org.essaim.reporting;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** How English pages write what they show, by other code than theirs. */
final class Written {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final int LEAST_PEOPLE = 5;

    private Written() {}

    /** No name of a division is published: its id is made readable. */
    static String division(String id) {
        char[] letters = id.replace('_', ' ').replace('-', ' ').toCharArray();
        letters[0] = Character.toUpperCase(letters[0]);
        return new String(letters);
    }

    static String division(DivisionId id) {
        return division(id.value());
    }

    /** The tests publish digests alone, so that no initiative has a title. */
    static String initiative(String id) {
        return "Initiative without a title (" + id + ")";
    }

    static String initiative(InitiativeId id) {
        return initiative(id.value());
    }

    static String day(LocalDate day) {
        return day == null ? "–" : day.format(DAY);
    }

    static String month(YearMonth month) {
        return month.format(MONTH);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** One to four people are not shown. */
    static String people(Integer people) {
        return people == null || people > 0 && people < LEAST_PEOPLE ? "–" : number(people);
    }

    static String euros(long cents) {
        String digits = String.format(Locale.UK, "€%,.2f", BigDecimal.valueOf(Math.abs(cents), 2));
        return cents < 0 ? "-" + digits : digits;
    }

    static String wholeEuros(long cents) {
        BigDecimal whole = BigDecimal.valueOf(Math.abs(cents), 2);
        String digits = String.format(Locale.UK, "€%,.0f", whole.setScale(0, RoundingMode.HALF_UP));
        return cents < 0 ? "-" + digits : digits;
    }

    static String amount(Amount amount) {
        List<String> parts = new ArrayList<>();
        if (amount.money().cents() != 0) {
            parts.add(euros(amount.money().cents()));
        }
        if (amount.time().halfDays() != 0) {
            parts.add(halfDays(amount.time().halfDays()));
        }
        return String.join(", ", parts);
    }

    /** A share in percent with one decimal where it has one. */
    static String share(long part, long whole) {
        return whole == 0
                ? "–"
                : percent(
                        BigDecimal.valueOf(100 * part)
                                .divide(BigDecimal.valueOf(whole), 40, RoundingMode.HALF_UP));
    }

    /** Of all initiatives. */
    static String ofAll(long part, long initiatives) {
        return initiatives == 0
                ? "no initiative yet"
                : share(part, initiatives) + " of all initiatives";
    }

    static String halfDays(long halfDays) {
        return number(halfDays) + (Math.abs(halfDays) == 1 ? " half-day" : " half-days");
    }

    static String percent(BigDecimal ofHundred) {
        BigDecimal rounded = ofHundred.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + "%";
    }
}
