package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;
import org.essaim.contract.message.v1.EnvelopeGranted;

/** Reads the pages about money, down to the entries, and holds each figure against the messages. */
record ShownMoney(
        Function<String, PageTables> pages,
        PublishedMessages published,
        ExpectedFigures expected,
        Map<String, ExpectedUse.Row> use) {

    void isRight() {
        PageTables page = pages.apply("/money");
        figures(page);
        divisions(page);
        rounds(page);
        years(page);
        expected.divisions().forEach(this::entries);
    }

    private void figures(PageTables page) {
        ExpectedFigures.Sums total = expected.total();
        Map<String, Amount> wanted =
                Map.of(
                        "Allocated", total.allocated,
                        "Granted", total.granted,
                        "Spent", total.spent,
                        "Released", total.released,
                        "Available", total.available());
        wanted.forEach(
                (name, amount) ->
                        assertThat(page.figures().get(name).subList(0, 2))
                                .as(name)
                                .containsExactly(
                                        Written.wholeEuros(cents(amount)),
                                        Written.halfDays(amount.time().halfDays())));
        if (!total.reversed.equals(Amount.NOTHING)) {
            assertThat(page.figures().get("Spent").getLast())
                    .isEqualTo(
                            "of which reversed: %s, %s"
                                    .formatted(
                                            Written.euros(cents(total.reversed)),
                                            Written.halfDays(total.reversed.time().halfDays())));
        }
    }

    private void divisions(PageTables page) {
        Map<String, List<Long>> wanted = new TreeMap<>();
        expected.divisions()
                .forEach((division, sums) -> wanted.put(Written.division(division), line(sums)));
        wanted.put("All", line(expected.total()));
        assertThat(new TreeMap<>(page.numbers("Money by division"))).isEqualTo(wanted);

        Map<String, List<Long>> costs = new TreeMap<>();
        use.forEach((division, row) -> costs.put(Written.division(division), costs(row)));
        assertThat(new TreeMap<>(page.numbers("Cost by product in use and by user")))
                .isEqualTo(costs);
    }

    private void rounds(PageTables page) {
        Map<String, List<Long>> rounds = new TreeMap<>();
        int all = RoundKind.values().length;
        for (EnvelopeGranted m : published.each(EnvelopeGranted.class)) {
            List<Long> line =
                    rounds.computeIfAbsent(
                            Integer.toString(m.grantedOn().getYear()),
                            _ -> new ArrayList<>(List.of(0L, 0L, 0L, 0L)));
            line.set(m.kind().ordinal(), line.get(m.kind().ordinal()) + cents(m.amount()));
            line.set(all, line.get(all) + cents(m.amount()));
        }
        assertThat(page.numbers("Granted by year and kind of round")).isEqualTo(rounds);
    }

    /** Each year, and its divisions, which add up to it. */
    private void years(PageTables page) {
        Map<String, List<Long>> shown = new TreeMap<>();
        page.numbers("Money by year")
                .forEach(
                        (year, line) -> {
                            Map<String, List<Long>> lines =
                                    pages.apply("/year?year=" + year)
                                            .numbers("Money by division and year");
                            lines.forEach(
                                    (division, each) -> shown.put(division + "/" + year, each));
                            assertThat(added(List.copyOf(lines.values()))).isEqualTo(line);
                        });
        Map<String, List<Long>> wanted = new TreeMap<>();
        expected.years()
                .forEach((year, sums) -> wanted.put(Written.division(year), yearLine(sums)));
        assertThat(shown).isEqualTo(wanted);
    }

    /** The entries behind the sums of a division add up to them, kind by kind. */
    private void entries(String division, ExpectedFigures.Sums sums) {
        assertThat(entries(division, "SPENT")).isEqualTo(sums.spent);
        assertThat(entries(division, "REVERSED")).isEqualTo(sums.reversed);
        assertThat(entries(division, "GRANTED")).isEqualTo(sums.granted);
        assertThat(entries(division, "ALLOCATED,WITHDRAWN")).isEqualTo(sums.allocated);
        assertThat(entries(division, "RELEASED,REOPENED")).isEqualTo(sums.released);
    }

    /** Of all pages of entries. */
    private Amount entries(String division, String kind) {
        Amount sum = Amount.NOTHING;
        String after = "";
        do {
            PageTables page =
                    pages.apply(
                            "/entries?kind=%s&division=%s%s"
                                    .formatted(kind, RunningReporting.encoded(division), after));
            for (List<String> row : page.rows("Entries")) {
                long halfDays = PageTables.number(row.get(4));
                sum = sum.plus(Amount.of(PageTables.number(row.get(3)), halfDays));
            }
            after = page.next().map(next -> "&after=" + RunningReporting.encoded(next)).orElse("");
        } while (!after.isEmpty());
        return sum;
    }

    private static long cents(Amount amount) {
        return amount.money().cents();
    }

    private static List<Long> line(ExpectedFigures.Sums sums) {
        return List.of(
                cents(sums.allocated),
                cents(sums.granted),
                cents(sums.spent),
                cents(sums.reversed),
                cents(sums.released),
                cents(sums.available()),
                sums.spent.time().halfDays());
    }

    static List<Long> yearLine(ExpectedFigures.Sums sums) {
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
}
