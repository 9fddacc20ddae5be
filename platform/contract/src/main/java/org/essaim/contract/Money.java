package org.essaim.contract;

import module java.base;

/**
 * An amount of money in whole cents with its ISO 4217 currency (R14). Never a floating point
 * number, never rounded: what does not fit whole cents is refused.
 *
 * @param cents may be negative only where a difference is meant
 */
public record Money(long cents, Currency currency) {

    public static final Currency EUR = Currency.getInstance("EUR");

    /** The largest sum that one entry may carry: one hundred billion euros, far from overflow. */
    public static final long MOST_CENTS = 10_000_000_000_000L;

    private static final Pattern EUROS = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int MOST_DIGITS = 32;
    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(Long.MAX_VALUE);

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    public static Money euroCents(long cents) {
        return new Money(cents, EUR);
    }

    public static Money noEuros() {
        return euroCents(0);
    }

    /**
     * Reads euros as people and portfolio files write them: {@code "150500.00"}, {@code "12"}.
     *
     * @throws InvalidValueException if the text is no number, is negative, has more than two
     *     decimals, or is larger than {@link #MOST_CENTS}; the code says which (R14)
     */
    public static Money ofEuros(String text) {
        if (text == null || !EUROS.matcher(text).matches()) {
            throw new InvalidValueException(Money.class, "not-euros");
        }
        if (text.startsWith("-")) {
            throw new InvalidValueException(Money.class, "euros-negative");
        }
        if (text.contains(".") && text.length() - text.indexOf('.') > 3) {
            throw new InvalidValueException(Money.class, "euros-below-a-cent");
        }
        BigDecimal euros = text.length() > MOST_DIGITS ? TOO_MANY : new BigDecimal(text);
        if (euros.compareTo(BigDecimal.valueOf(MOST_CENTS, 2)) > 0) {
            throw new InvalidValueException(
                    Money.class, "euros-too-many", Map.of("most", euroCents(MOST_CENTS)));
        }
        return euroCents(euros.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValue());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.in(currency)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.in(currency)), currency);
    }

    public Money min(Money other) {
        return new Money(Math.min(cents, other.in(currency)), currency);
    }

    /** {@code 150500.00 EUR}: the form that refusals and logs use. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, currency.getDefaultFractionDigits()).toPlainString()
                + " "
                + currency.getCurrencyCode();
    }

    private long in(Currency wanted) {
        if (!currency.equals(wanted)) {
            throw new InvalidValueException(
                    Money.class, "two-currencies", Map.of("currency", currency, "other", wanted));
        }
        return cents;
    }
}
