package org.essaim.web.language;

import module java.base;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;
import org.essaim.contract.decision.Refusal;

/**
 * Makes sentences of one language from facts (decision 0054). A pattern is an ICU message with the
 * names of the facts as arguments; it stands in the bundle {@code refusals} beside the type that
 * the sentence is about, or in a package above.
 */
public final class Sentences {

    private static final String NOTHING = "–";

    private final Locale locale;
    private final Formats formats;

    /** One for each answer: its formats are not for several threads. */
    public Sentences(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
        this.formats = new Formats(locale);
    }

    /** Empty where no bundle has a pattern of that key. */
    public Optional<String> find(Class<?> about, String key, Map<String, Object> facts) {
        return Bundles.find(about, key, locale).map(pattern -> filled(pattern, facts));
    }

    /**
     * @throws IllegalStateException where no bundle has a pattern of that key
     */
    public String of(Class<?> about, String key, Map<String, Object> facts) {
        return find(about, key, facts)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no bundle beside %s has %s".formatted(about, key)));
    }

    /** Why something was refused, by what the bundle has under {@code <code>.reason}. */
    public String reason(Refusal refusal) {
        return of(refusal.getClass(), refusal.code() + ".reason", refusal.facts());
    }

    /** What would pass instead, by what the bundle has under {@code <code>.remedy}. */
    public String remedy(Refusal refusal) {
        return of(refusal.getClass(), refusal.code() + ".remedy", refusal.facts());
    }

    /** Why a value is none of its type. */
    public String of(InvalidValueException invalid) {
        Map<String, Object> facts = new HashMap<>(invalid.facts());
        facts.put("type", invalid.type());
        return of(invalid.type(), invalid.code() + ".detail", facts);
    }

    /** The word for a type or a constant, or its name in lower case where no bundle has one. */
    public String word(Class<?> type) {
        return Bundles.find(type, type.getSimpleName(), locale)
                .orElseGet(() -> type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    public String word(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return Bundles.find(type, type.getSimpleName() + "." + constant.name(), locale)
                .orElseGet(() -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A fact as sentences of this language have it, such as an amount or a day. */
    public String fact(Object fact) {
        return fact == null ? NOTHING : written(fact);
    }

    /** Both units, or the one of which there is something; nothing at all is {@code 0,00 €}. */
    public String amount(Amount amount) {
        if (amount.time().halfDays() == 0) {
            return fact(amount.money());
        }
        return fact(amount.money().cents() == 0 ? amount.time() : amount);
    }

    private String filled(String pattern, Map<String, Object> facts) {
        Map<String, Object> arguments = new HashMap<>();
        facts.forEach((name, fact) -> arguments.put(name, argument(fact)));
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Numbers stay what they are, for plurals; all else is written as this language does. */
    private Object argument(Object fact) {
        return switch (fact) {
            case null -> NOTHING;
            case Integer number -> number;
            case Long number -> number;
            default -> written(fact);
        };
    }

    private String written(Object fact) {
        return switch (fact) {
            case Amount amount -> and(List.of(written(amount.money()), written(amount.time())));
            case Money money -> formats.money(money);
            case HalfDays time ->
                    of(Sentences.class, "half-days", Map.of("number", time.halfDays()));
            case LocalDate day -> formats.day(day);
            case LocalTime time -> formats.time(time);
            case YearMonth month -> formats.wholeMonth(month);
            case Instant instant -> formats.instant(instant);
            case Enum<?> constant -> word(constant);
            case Class<?> type -> word(type);
            case Collection<?> many ->
                    and(many.stream().map(each -> String.valueOf(argument(each))).toList());
            default -> fact.toString();
        };
    }

    private String and(Collection<String> parts) {
        return ListFormatter.getInstance(locale).format(parts);
    }
}
