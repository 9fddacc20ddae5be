package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;

/**
 * Reads every page of a service that has heard some streams, and holds each figure on it against
 * what the messages themselves add up to, to the cent and the half-day.
 */
final class ShownFigures {

    private final RunningReporting reporting;
    private final List<FederationMessage> messages;
    private final ExpectedFigures expected;
    private final Map<String, ExpectedUse.Row> use;
    private final Function<String, PageTables> pages = this::page;

    ShownFigures(RunningReporting reporting, Map<String, List<FederationMessage>> streams) {
        this.reporting = reporting;
        this.messages = streams.values().stream().flatMap(List::stream).toList();
        this.expected = new ExpectedFigures(streams);
        LocalDate today = BusinessDay.of(Instant.now());
        this.use = new ExpectedUse(streams, today).rows();
        // Programs wait for it; pages would say that it is being counted.
        reporting.json("/use/divisions");
    }

    void areAllRight() {
        overview();
        new ShownMoney(pages, messages, expected, use).isRight();
        use();
        stops();
        spread();
        expected.divisions().forEach(this::division);
    }

    /** A page, once its French says the same. */
    private PageTables page(String path) {
        PageTables english = PageTables.of(reporting.text("/en" + path));
        PageTables french = PageTables.of(reporting.text("/fr" + path));
        assertThat(digits(french)).as("in French: %s", path).isEqualTo(digits(english));
        return english;
    }

    /** What both languages must say: the digits of each cell, the days and months aside. */
    private static List<String> digits(PageTables page) {
        List<String> all = new ArrayList<>();
        page.figures().values().forEach(each -> all.add(each.getFirst()));
        page.tables().values().forEach(rows -> rows.forEach(all::addAll));
        return all.stream()
                .filter(cell -> !cell.matches(".*\\p{L}\\.? (19|20)\\d\\d"))
                .map(cell -> cell.replaceAll("[^0-9]", ""))
                .toList();
    }

    private static List<Long> numbers(List<String> cells) {
        return cells.stream().map(PageTables::number).toList();
    }

    private void overview() {
        PageTables page = page("");
        ExpectedFigures.Sums total = new ShownMoney(pages, messages, expected, use).total();
        long initiatives = expected.stages().values().stream().mapToLong(n -> n).sum();
        assertThat(first(page, "Initiatives")).isEqualTo(initiatives);
        assertThat(first(page, "Used products")).isEqualTo(sum(ExpectedUse.Row::usedProducts));
        assertThat(first(page, "Stopped")).isEqualTo(count(FundingStopped.class));
        assertThat(PageTables.number(page.figures().get("Stopped").get(1)))
                .isEqualTo(count(FundingReinstated.class));
        assertThat(first(page, "To be spread")).isEqualTo(count(GeneralizationCaseOpened.class));
        long spent = cents(total.spent) - cents(total.reversed);
        long granted = cents(total.granted) - cents(total.released);
        long redeemed = sum(ExpectedUse.Row::redeemed);
        long lost = sum(ExpectedUse.Row::lost);
        assertThat(column(page.rows("The flow of money"), 2))
                .containsExactly(
                        granted,
                        cents(total.available()),
                        spent,
                        granted - spent,
                        redeemed,
                        lost,
                        sum(ExpectedUse.Row::spent) - redeemed - lost);
        Map<String, Integer> stages = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            names.add(stage.name());
        }
        names.add("CLOSED");
        for (List<String> row : page.rows("Initiatives by division and stage")) {
            for (int i = 0; i < names.size(); i++) {
                Long shown = PageTables.number(row.get(i + 1));
                if (shown != null) {
                    stages.put(row.getFirst() + "/" + names.get(i), shown.intValue());
                }
            }
        }
        assertThat(stages).isEqualTo(expected.stages());
    }

    private void use() {
        PageTables page = page("/use");
        Map<String, List<Long>> shown = new TreeMap<>();
        page.rows("Money redeemed by division")
                .forEach(row -> shown.put(row.getFirst(), numbers(row.subList(1, 5))));
        Map<String, List<Long>> wanted = new TreeMap<>();
        use.forEach(
                (division, row) ->
                        wanted.put(
                                division,
                                List.of(
                                        row.spent(),
                                        row.redeemed(),
                                        row.lost(),
                                        row.spent() - row.redeemed() - row.lost())));
        assertThat(shown).isEqualTo(wanted);
    }

    private void stops() {
        PageTables page = page("/stops");
        long stopped = count(FundingStopped.class);
        assertThat(first(page, "Stopped")).isEqualTo(stopped);
        Map<Long, List<Long>> years = new TreeMap<>();
        for (FundingStopped m : each(FundingStopped.class)) {
            List<Long> year =
                    years.computeIfAbsent(
                            (long) m.dueOn().getYear(), _ -> new ArrayList<>(List.of(0L, 0L)));
            boolean back =
                    each(FundingReinstated.class).stream()
                            .anyMatch(r -> r.stopId().equals(m.stopId()));
            year.set(0, year.get(0) + 1);
            year.set(1, year.get(1) + (back ? 1 : 0));
        }
        Map<Long, List<Long>> shown = new TreeMap<>();
        page.rows("Stops by year")
                .forEach(
                        row ->
                                shown.put(
                                        PageTables.number(row.getFirst()),
                                        numbers(row.subList(1, 3))));
        assertThat(shown).isEqualTo(years);
        if (stopped > 0) {
            assertThat(page.rows("Past stops").reversed())
                    .extracting(List::getFirst)
                    .isEqualTo(expected.stops());
        }
    }

    private void spread() {
        List<String> cases =
                each(GeneralizationCaseOpened.class).stream()
                        .map(m -> m.initiative().value())
                        .sorted()
                        .toList();
        if (!cases.isEmpty()) {
            assertThat(page("/spread").rows("Cases")).extracting(List::getFirst).isEqualTo(cases);
        }
    }

    private void division(String division, ExpectedFigures.Sums sums) {
        PageTables page = page("/division?id=" + RunningReporting.encoded(division));
        assertThat(first(page, "Allocated")).isEqualTo(whole(cents(sums.allocated)));
        assertThat(first(page, "Spent")).isEqualTo(whole(cents(sums.spent)));
        assertThat(first(page, "Available")).isEqualTo(whole(cents(sums.available())));
        assertThat(PageTables.number(page.figures().get("Spent").get(1)))
                .isEqualTo(sums.spent.time().halfDays());
        assertThat(first(page, "Stopped"))
                .isEqualTo(
                        each(FundingStopped.class).stream()
                                .filter(m -> m.division().value().equals(division))
                                .count());
    }

    private static long whole(long cents) {
        return BigDecimal.valueOf(cents, 2).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static Long first(PageTables page, String figure) {
        return PageTables.number(page.figures().get(figure).getFirst());
    }

    private static List<Long> column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> PageTables.number(row.get(column))).toList();
    }

    private long sum(Function<ExpectedUse.Row, Long> figure) {
        return use.values().stream().flatMapToLong(row -> LongStream.of(figure.apply(row))).sum();
    }

    private <M> List<M> each(Class<M> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private long count(Class<?> type) {
        return messages.stream().filter(type::isInstance).count();
    }

    private static long cents(Amount amount) {
        return amount.money().cents();
    }
}
