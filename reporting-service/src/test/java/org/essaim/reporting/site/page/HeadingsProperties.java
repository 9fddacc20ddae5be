package org.essaim.reporting.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.headline.domain.Headline;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every headline is a sentence of both languages that says all of its figures and no other. */
class HeadingsProperties {

    private static final List<Class<?>> ALL = List.of(Headline.class.getPermittedSubclasses());

    private static Headings headings() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Headings(messages);
    }

    private static String say(Headline headline, String language) {
        return headings().sentence(headline, Locale.of(language));
    }

    @Provide
    Arbitrary<Headline> headlines() {
        return Arbitraries.of(ALL)
                .flatMap(
                        type ->
                                Arbitraries.longs()
                                        .between(0, 30_000)
                                        .edgeCases(edges -> edges.add(0L, 1L, 2L))
                                        .list()
                                        .ofSize(type.getRecordComponents().length)
                                        .map(numbers -> headline(type, numbers)));
    }

    private static Headline headline(Class<?> type, List<Long> numbers) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(types[i], numbers.get(i));
        }
        try {
            return (Headline) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Object value(Class<?> type, long number) {
        if (type == Money.class) {
            return Money.euroCents(number);
        }
        if (type == YearMonth.class) {
            return YearMonth.of(2021, 3);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2021, 3, 4);
        }
        if (type == String.class) {
            return number % 2 == 0 ? null : Basis.PARTLY;
        }
        return type == Year.class ? Year.of(2021) : (Object) number;
    }

    /** None is a word; a year is one number and a day two. */
    private static List<String> figures(Headline headline) {
        return Arrays.stream(headline.getClass().getRecordComponents())
                .flatMap(component -> figures(component, headline))
                .filter(digits -> !digits.equals("0"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> figures(RecordComponent component, Headline headline) {
        try {
            return switch (component.getAccessor().invoke(headline)) {
                case Money money when money.cents() % 100 == 0 ->
                        Stream.of(Long.toString(money.cents() / 100));
                case Money money ->
                        Stream.of(BigDecimal.valueOf(money.cents(), 2).toString().replace(".", ""))
                                .map(digits -> digits.replaceFirst("^0+", ""));
                case LocalDate _ -> Stream.of("4", "2021");
                case YearMonth _ -> Stream.of("2021");
                case null -> Stream.of();
                case String _ -> Stream.of();
                case Object other -> Stream.of(other.toString());
            };
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }

    @Property
    void the_numbers_of_the_sentence_are_the_figures_in_both_languages(
            @ForAll("headlines") Headline headline) {
        for (String language : List.of("fr", "en")) {
            String sentence = say(headline, language);
            assertThat(digits(sentence)).as(sentence).isEqualTo(figures(headline));
            assertThat(sentence).doesNotContain("{").doesNotContain("??").doesNotEndWith(".");
        }
    }

    private static List<String> digits(String sentence) {
        return Pattern.compile("\\d[\\d,.\u00a0\u202f]*\\d|\\d")
                .matcher(sentence.replaceAll(",(?= )", ";"))
                .results()
                .map(found -> found.group().replaceAll("\\D", "").replaceFirst("^0+(?=.)", ""))
                .map(digits -> digits.replaceFirst("^0+$", "0"))
                .filter(digits -> !digits.equals("0"))
                .distinct()
                .sorted()
                .toList();
    }

    @Example
    void one_is_singular_in_both_languages_and_none_is_singular_in_french() {
        assertThat(say(new Headline.FoundUsers(20, 40), "fr"))
                .isEqualTo("20 initiatives sur 40 ont trouvé un usager");
        assertThat(say(new Headline.FoundUsers(1, 40), "fr"))
                .isEqualTo("1 initiative sur 40 a trouvé un usager");
        assertThat(say(new Headline.FoundUsers(0, 40), "fr"))
                .isEqualTo("Aucune des 40 initiatives n’a trouvé d’usager");
        assertThat(say(new Headline.FoundUsers(20, 40), "en"))
                .isEqualTo("20 of 40 initiatives have found a user");
        assertThat(say(new Headline.FoundUsers(1, 40), "en"))
                .isEqualTo("1 of 40 initiatives has found a user");
        assertThat(say(new Headline.FoundUsers(0, 40), "en"))
                .isEqualTo("None of the 40 initiatives has found a user");
        assertThat(say(new Headline.Stopped(1, 1), "fr"))
                .isEqualTo("1 financement arrêté, dont 1 rétabli depuis");
        assertThat(say(new Headline.Stopped(11, 2), "fr"))
                .isEqualTo("11 financements arrêtés, dont 2 rétablis depuis");
        assertThat(say(new Headline.Stopped(1, 0), "en"))
                .isEqualTo("1 stop of funding, none of them funded again");
        assertThat(say(new Headline.Underway(7, 0, 1, 6), "fr"))
                .isEqualTo("Sur 7 initiatives, aucune n’est en cours, 1 intégrée et 6 closes");
        assertThat(say(new Headline.Underway(7, 1, 0, 6), "en"))
                .isEqualTo("Of 7 initiatives, 1 is running, none integrated and 6 closed");
        assertThat(say(new Headline.HalfUsedWithin(1), "fr"))
                .isEqualTo("Une initiative sur deux trouve un usager en 1 jour");
        assertThat(say(new Headline.Adopted(1, 1, 1), "fr"))
                .isEqualTo("1 adoption par 1 direction, dont 1 utilisée sur place");
        LocalDate day = LocalDate.of(2021, 3, 4);
        assertThat(say(new Headline.Coming(1, day), "en"))
                .isEqualTo(
                        "Funding of 1 initiative stops within a year unless used, on 4 March 2021");
        assertThat(say(new Headline.Coming(2, day), "en"))
                .isEqualTo(
                        "Funding of 2 initiatives stops within a year unless used,"
                                + " from 4 March 2021 on");
        assertThat(say(new Headline.Coming(1, day), "fr"))
                .isEqualTo(
                        "D’ici un an, 1 initiative n’a plus de financement sauf usage,"
                                + " le 4 mars 2021");
    }
}
