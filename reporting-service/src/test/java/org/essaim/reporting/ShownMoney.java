package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.FederationMessage;

/** Reads the pages about money, down to the entries, and holds each figure against the messages. */
record ShownMoney(
        Function<String, PageTables> pages,
        List<FederationMessage> messages,
        ExpectedFigures expected,
        Map<String, ExpectedUse.Row> use) {

    void isRight() {
        money();
        rounds();
        years();
    }

    private PageTables page(String path) {
        return pages.apply(path);
    }

    private static List<Long> numbers(List<String> cells) {
        return cells.stream().map(PageTables::number).toList();
    }

    private static long cents(Amount amount) {
        return amount.money().cents();
    }

    private void money() {
        PageTables page = page("/money");
        Map<String, List<Long>> shown = new TreeMap<>();
        List<List<String>> rows = page.rows("Money by division");
        rows.forEach(row -> shown.put(row.getFirst(), numbers(row.subList(1, row.size()))));
        Map<String, List<Long>> wanted = new TreeMap<>();
        expected.divisions().forEach((division, sums) -> wanted.put(division, line(sums)));
        wanted.put("All", line(total()));
        assertThat(shown).isEqualTo(wanted);

        Map<String, List<Long>> costs = new TreeMap<>();
        page.rows("Cost by used product and user")
                .forEach(row -> costs.put(row.getFirst(), numbers(row.subList(1, row.size()))));
        Map<String, List<Long>> wantedCosts = new TreeMap<>();
        use.forEach((division, row) -> wantedCosts.put(division, costs(row)));
        assertThat(costs).isEqualTo(wantedCosts);
    }

    private void rounds() {
        Map<Long, List<Long>> rounds = new TreeMap<>();
        for (EnvelopeGranted m : grants()) {
            List<Long> line =
                    rounds.computeIfAbsent(
                            (long) m.grantedOn().getYear(),
                            _ -> new ArrayList<>(List.of(0L, 0L, 0L, 0L)));
            long cents = cents(m.amount());
            line.set(m.kind().ordinal(), line.get(m.kind().ordinal()) + cents);
            line.set(RoundKind.values().length, line.get(RoundKind.values().length) + cents);
        }
        Map<Long, List<Long>> shown = new TreeMap<>();
        page("/money")
                .rows("Granted by year and kind of round")
                .forEach(
                        row ->
                                shown.put(
                                        PageTables.number(row.getFirst()),
                                        numbers(row.subList(1, row.size()))));
        assertThat(shown).isEqualTo(rounds);
    }

    /** Each year, its divisions, and the entries behind those, which add up again. */
    private void years() {
        Map<String, List<Long>> shown = new TreeMap<>();
        List<List<Long>> ofAll = new ArrayList<>();
        for (List<String> year : page("/money").rows("Money by division and year")) {
            PageTables page = page("/year?year=" + year.getFirst());
            List<List<Long>> lines = new ArrayList<>();
            for (List<String> row : page.rows("Money by division and year")) {
                lines.add(numbers(row.subList(1, row.size())));
                shown.put(row.getFirst() + "/" + year.getFirst(), lines.getLast());
            }
            ofAll.add(numbers(year.subList(1, year.size())));
            assertThat(added(lines)).isEqualTo(ofAll.getLast());
        }
        Map<String, List<Long>> wanted = new TreeMap<>();
        expected.years().forEach((year, sums) -> wanted.put(year, yearLine(sums)));
        assertThat(shown).isEqualTo(wanted);
        for (String division : expected.divisions().keySet()) {
            entries(division);
        }
    }

    private void entries(String division) {
        long spent = 0;
        long halfDays = 0;
        PageTables page =
                page("/entries?kind=SPENT&division=" + RunningReporting.encoded(division));
        for (List<String> row : page.rows("Entries")) {
            spent += PageTables.number(row.get(3));
            halfDays += PageTables.number(row.get(4));
        }
        Amount wanted = expected.divisions().get(division).spent;
        assertThat(Amount.of(spent, (int) halfDays))
                .as("entries of %s", division)
                .isEqualTo(wanted);
    }

    private static List<Long> line(ExpectedFigures.Sums sums) {
        return List.of(
                cents(sums.allocated),
                cents(sums.granted),
                cents(sums.spent),
                cents(sums.reversed),
                cents(sums.released),
                cents(sums.available()),
                (long) sums.spent.time().halfDays());
    }

    private static List<Long> yearLine(ExpectedFigures.Sums sums) {
        List<Long> line = new ArrayList<>(line(sums));
        line.remove(5);
        return line;
    }

    private static List<Long> costs(ExpectedUse.Row row) {
        List<Long> costs = new ArrayList<>();
        costs.add(row.initiatives());
        costs.add(row.usedProducts());
        costs.add(row.perProduct());
        costs.add(row.users());
        costs.add(row.perUser());
        costs.add(row.few());
        return costs;
    }

    private static List<Long> added(List<List<Long>> lines) {
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < lines.getFirst().size(); i++) {
            int column = i;
            sums.add(lines.stream().mapToLong(line -> line.get(column)).sum());
        }
        return sums;
    }

    ExpectedFigures.Sums total() {
        ExpectedFigures.Sums total = new ExpectedFigures.Sums();
        messages.stream().filter(ExpectedFigures::moves).forEach(total::add);
        return total;
    }

    private List<EnvelopeGranted> grants() {
        return messages.stream()
                .filter(EnvelopeGranted.class::isInstance)
                .map(EnvelopeGranted.class::cast)
                .toList();
    }
}
