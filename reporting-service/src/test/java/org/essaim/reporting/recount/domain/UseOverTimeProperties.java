package org.essaim.reporting.recount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.reporting.recount.domain.PastMeasure.PastWithdrawal;
import org.essaim.testkit.Rule;

/** A measure is carried forward, and never further than something is known. */
@Rule({"R50", "R51", "R53"})
class UseOverTimeProperties {

    private static final LocalDate LAUNCHED = LocalDate.of(2019, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2022, 3, 10);

    /** A product, whose measures are on different days. */
    record Product(List<PastMeasure> measures, LocalDate closedOn) {

        Verdict verdict() {
            return Recount.of(
                    new InitiativeHistory(
                            "anct",
                            "openfisca",
                            LAUNCHED,
                            closedOn,
                            closedOn,
                            List.of(),
                            measures,
                            List.of()),
                    Rules.always(Parameters.FOUNDING),
                    DAY);
        }

        /** Its last standing measure by a day, where it still says something on that day. */
        Optional<PastMeasure> on(LocalDate day) {
            return measures.stream()
                    .filter(m -> m.withdrawal() == null && m.proven() && m.users() > 0)
                    .filter(m -> !m.measuredOn().isAfter(day))
                    .max(Comparator.comparing(PastMeasure::measuredOn))
                    .filter(m -> !m.measuredOn().plusYears(1).isBefore(day))
                    .filter(m -> !closedBetween(m.measuredOn(), day));
        }

        private boolean closedBetween(LocalDate measured, LocalDate day) {
            return closedOn != null && closedOn.isAfter(measured) && !closedOn.isAfter(day);
        }
    }

    private static final int DAYS = (int) ChronoUnit.DAYS.between(LAUNCHED, DAY) + 40;

    @Provide
    Arbitrary<List<Product>> products() {
        Arbitrary<PastMeasure> measures =
                Combinators.combine(
                                Arbitraries.integers().between(0, DAYS),
                                Arbitraries.integers().between(0, 30),
                                Arbitraries.integers().between(0, 4),
                                Arbitraries.integers().between(0, 4))
                        .as(UseOverTimeProperties::measure);
        Arbitrary<LocalDate> closed =
                Arbitraries.integers()
                        .between(0, DAYS)
                        .map(day -> LAUNCHED.plusDays(day))
                        .injectNull(0.5);
        return Combinators.combine(
                        measures.list().ofMaxSize(6).uniqueElements(PastMeasure::measuredOn),
                        closed)
                .as(Product::new)
                .list()
                .ofMaxSize(6);
    }

    /** One in five was withdrawn, one in five only declared. */
    private static PastMeasure measure(int after, int users, int withdrawn, int declared) {
        return new PastMeasure(
                new UUID(2, after),
                LAUNCHED.plusDays(after),
                users,
                declared > 0,
                after,
                withdrawn > 0 ? null : new PastWithdrawal(DAY, DAYS + 1),
                false);
    }

    private static List<MonthInUse> months(List<Product> products) {
        UseOverTime overTime = new UseOverTime(DAY);
        products.forEach(product -> overTime.count(product.verdict(), 1));
        return overTime.months();
    }

    /** So nothing is there before the first measure, and the last day adds up to the last ones. */
    @Property
    void each_month_adds_up_the_last_measures_that_still_say_something(
            @ForAll("products") List<Product> products) {
        for (MonthInUse row : months(products)) {
            LocalDate end = row.month().atEndOfMonth();
            LocalDate on = end.isAfter(DAY) ? DAY : end;
            List<Integer> users =
                    products.stream()
                            .flatMap(product -> product.on(on).stream())
                            .map(PastMeasure::users)
                            .toList();
            assertThat(row)
                    .isEqualTo(
                            new MonthInUse(
                                    row.month(),
                                    users.size(),
                                    users.stream().filter(n -> n >= 5).mapToLong(n -> n).sum(),
                                    users.stream().filter(n -> n < 5).count(),
                                    List.of(),
                                    List.of()));
        }
    }

    @Property
    void from_the_first_month_in_use_to_the_last_none_is_left_out(
            @ForAll("products") List<Product> products) {
        List<YearMonth> months = months(products).stream().map(MonthInUse::month).toList();
        YearMonth last = YearMonth.from(DAY);
        Optional<YearMonth> first =
                Stream.iterate(
                                YearMonth.from(LAUNCHED),
                                m -> !m.isAfter(last),
                                m -> m.plusMonths(1))
                        .filter(m -> inUse(products, m))
                        .findFirst();
        assertThat(months)
                .isEqualTo(
                        first.map(
                                        from ->
                                                Stream.iterate(
                                                                from,
                                                                m -> !m.isAfter(last),
                                                                m -> m.plusMonths(1))
                                                        .toList())
                                .orElse(List.of()));
    }

    private static boolean inUse(List<Product> products, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate on = end.isAfter(DAY) ? DAY : end;
        return products.stream().anyMatch(product -> product.on(on).isPresent());
    }

    @Property
    void what_is_taken_off_leaves_it_as_if_it_had_never_been_added(
            @ForAll("products") List<Product> products) {
        UseOverTime overTime = new UseOverTime(DAY);
        products.forEach(product -> overTime.count(product.verdict(), 1));
        products.forEach(product -> overTime.count(product.verdict(), -1));
        assertThat(overTime.months()).isEmpty();
    }

    @Example
    void a_measure_says_something_for_twelve_months_and_not_a_day_longer() {
        Product product = new Product(List.of(measure(0, 30, 1, 1)), null);
        assertThat(months(List.of(product)))
                .extracting(MonthInUse::users)
                .startsWith(30L, 30L, 30L, 30L, 30L, 30L, 30L, 30L, 30L, 30L, 30L, 30L, 0L);
    }

    @Example
    void what_is_closed_is_carried_no_further_and_what_is_measured_afterwards_is() {
        Product product =
                new Product(
                        List.of(measure(0, 30, 1, 1), measure(100, 7, 1, 1)),
                        LAUNCHED.plusDays(50));
        assertThat(months(List.of(product)))
                .extracting(MonthInUse::users)
                .startsWith(30L, 30L, 0L, 7L, 7L);
    }
}
