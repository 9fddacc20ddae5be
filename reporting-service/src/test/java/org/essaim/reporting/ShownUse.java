package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

/**
 * Reads the page of use. The centre has no figure for any of it but the users of a product: it is
 * counted again here from the messages, the curve in exact fractions.
 */
record ShownUse(Function<String, PageTables> pages, ExpectedUse use) {

    private static final BigDecimal HALF_OF_A_TENTH = new BigDecimal("0.0501");
    private static final int LEAST_PEOPLE = 5;

    void isRight() {
        PageTables page = pages.apply("/use");
        figures(page);
        curve(page.rows("Steps of the curve"));
        months(page.rowsIfAny("Users by month"));
        redeemed(page.rows("Spending proven useful, by division"));
    }

    private void figures(PageTables page) {
        long redeemed = sum(ExpectedUse.Row::redeemed);
        assertThat(page.figures())
                .containsEntry("Used products", used())
                .containsEntry(
                        "Spending proven useful",
                        List.of(
                                Written.share(redeemed, redeemed + sum(ExpectedUse.Row::lost)),
                                "of spending whose twelve months are up"));
        assertThat(page.figures()).containsAllEntriesOf(median());
    }

    /** How many are used, and of how many. */
    List<String> used() {
        long used = sum(ExpectedUse.Row::usedProducts);
        return List.of(
                Written.number(used), Written.ofAll(used, sum(ExpectedUse.Row::initiatives)));
    }

    private long sum(ToLongFunction<ExpectedUse.Row> figure) {
        return use.rows().values().stream().mapToLong(figure).sum();
    }

    private Map<String, List<String>> median() {
        String note = "from launch to first proven use";
        return use.followed().stream()
                .map(ExpectedUse.Followed::days)
                .sorted()
                .filter(day -> without(day).compareTo(new BigDecimal("50")) <= 0)
                .findFirst()
                .map(day -> Written.number(day) + (day == 1 ? " day" : " days"))
                .map(days -> Map.of("Half of initiatives are in use within", List.of(days, note)))
                .orElse(
                        Map.of(
                                "Fewer than one initiative in two has found a user",
                                List.of("–", note)));
    }

    /** Each row publishes what came about since the one before it, and the share after it. */
    private void curve(List<List<String>> rows) {
        long before = -1;
        for (List<String> row : rows) {
            long day = PageTables.number(row.getFirst());
            long since = before;
            assertThat(new BigDecimal(row.get(1).replace("%", "")))
                    .as("without use after %d days", day)
                    .isCloseTo(without(day), within(HALF_OF_A_TENTH));
            assertThat(PageTables.numbers(row.subList(2, 5)))
                    .as("followed, first used and followed no longer from %d to %d", since, day)
                    .containsExactly(
                            count(each -> each.days() > since),
                            count(each -> in(each, since, day) && each.used()),
                            count(each -> in(each, since, day) && !each.used()));
            before = day;
        }
        long last = before;
        assertThat(count(each -> each.days() > last)).isZero();
    }

    private static boolean in(ExpectedUse.Followed each, long since, long day) {
        return each.days() > since && each.days() <= day;
    }

    private long count(Predicate<ExpectedUse.Followed> which) {
        return use.followed().stream().filter(which).count();
    }

    /** In percent: of each day the part that was not used that day, multiplied as fractions. */
    private BigDecimal without(long day) {
        BigInteger numerator = BigInteger.valueOf(100);
        BigInteger denominator = BigInteger.ONE;
        List<Long> days =
                use.followed().stream()
                        .filter(each -> each.used() && each.days() <= day)
                        .map(ExpectedUse.Followed::days)
                        .distinct()
                        .toList();
        for (long each : days) {
            long followed = count(one -> one.days() >= each);
            long used = count(one -> one.days() == each && one.used());
            numerator = numerator.multiply(BigInteger.valueOf(followed - used));
            denominator = denominator.multiply(BigInteger.valueOf(followed));
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 20, RoundingMode.HALF_EVEN);
    }

    private void months(List<List<String>> rows) {
        List<List<String>> wanted = new ArrayList<>();
        use.inUse()
                .forEach(
                        (month, users) ->
                                wanted.add(
                                        List.of(
                                                Written.month(month),
                                                Written.number(
                                                        users.stream()
                                                                .filter(n -> n >= LEAST_PEOPLE)
                                                                .mapToLong(n -> n)
                                                                .sum()),
                                                Written.number(users.size()),
                                                Written.number(measured(month)),
                                                Written.number(
                                                        users.stream()
                                                                .filter(n -> n < LEAST_PEOPLE)
                                                                .count()))));
        assertThat(rows).isEqualTo(wanted);
    }

    private long measured(YearMonth month) {
        return use.months().getOrDefault(month, Map.of()).size();
    }

    private void redeemed(List<List<String>> rows) {
        Map<String, List<String>> shown = new TreeMap<>();
        rows.forEach(row -> shown.put(row.getFirst(), PageTables.rest(row)));
        Map<String, List<String>> wanted = new TreeMap<>();
        use.rows()
                .forEach(
                        (division, row) ->
                                wanted.put(
                                        Written.division(division),
                                        List.of(
                                                Written.euros(row.spent()),
                                                Written.euros(row.redeemed()),
                                                Written.euros(row.lost()),
                                                Written.euros(
                                                        row.spent() - row.redeemed() - row.lost()),
                                                Written.share(
                                                        row.redeemed(),
                                                        row.redeemed() + row.lost()))));
        assertThat(shown).isEqualTo(wanted);
    }
}
