package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Kind;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.VolunteersCounted;

/** Reads the page of every division, and that of who takes part (R08). */
record ShownDivisions(
        Function<String, PageTables> pages,
        PublishedMessages published,
        ExpectedFigures expected,
        Map<String, ExpectedUse.Row> use) {

    private static final int LATEST = 100;
    private static final int MOMENTS = 60;

    void areRight() {
        engagement(pages.apply("/engagement"));
        expected.divisions().forEach(this::division);
    }

    private void division(String division, ExpectedFigures.Sums sums) {
        PageTables page = pages.apply("/division?id=" + RunningReporting.encoded(division));
        assertThat(page.figures())
                .containsEntry("Envelope", figure(sums.allocated))
                .containsEntry("Net grants", figure(sums.granted.minus(sums.released)))
                .containsEntry("Available", figure(sums.available(), "= envelope − net grants"))
                .containsEntry("Spent", figure(sums.netSpent()))
                .containsEntry(
                        "Stopped",
                        List.of(
                                Written.number(
                                        published.each(FundingStopped.class, division).size()),
                                ShownStops.reinstated(
                                        published.each(FundingReinstated.class, division).size())))
                .containsEntry(
                        "Cases opened",
                        List.of(
                                Written.number(
                                        published
                                                .each(GeneralizationCaseOpened.class, division)
                                                .size()),
                                "products that attract many users"));
        Optional.ofNullable(use.get(division)).ifPresent(row -> usedProducts(page, row));
        stages(page, division);
        years(page, division);
        initiatives(page, division);
        List<String> changes = new ShownStories(pages, published).ofDivision(division);
        assertThat(page.moments()).hasSize(Math.min(MOMENTS, changes.size()));
        assertThat(page.moments())
                .extracting(ShownStories::withoutRecording)
                .allMatch(changes::contains)
                .isSortedAccordingTo(
                        Comparator.<String, String>comparing(moment -> moment.substring(0, 10))
                                .reversed());
    }

    private static void usedProducts(PageTables page, ExpectedUse.Row row) {
        assertThat(page.figures())
                .containsEntry(
                        "Used products",
                        List.of(
                                Written.number(row.usedProducts()),
                                Written.ofAll(row.usedProducts(), row.initiatives())));
    }

    private static List<String> figure(Amount amount, String... notes) {
        return Stream.concat(
                        Stream.of(
                                Written.wholeEuros(amount.money().cents()),
                                Written.halfDays(amount.time().halfDays())),
                        Stream.of(notes))
                .toList();
    }

    private void stages(PageTables page, String division) {
        Map<String, Integer> shown = new TreeMap<>();
        page.rowsIfAny("Initiatives by stage")
                .forEach(
                        row ->
                                shown.put(
                                        division + "/" + row.getFirst().toUpperCase(Locale.ROOT),
                                        PageTables.number(row.get(1)).intValue()));
        Map<String, Integer> wanted = new TreeMap<>(expected.stages());
        wanted.keySet().removeIf(key -> !key.startsWith(division + "/"));
        assertThat(shown).isEqualTo(wanted);
    }

    private void years(PageTables page, String division) {
        Map<String, List<Long>> shown = new TreeMap<>();
        page.numbers("Money by year")
                .forEach((year, numbers) -> shown.put(division + "/" + year, numbers));
        Map<String, List<Long>> wanted = new TreeMap<>();
        expected.years()
                .forEach(
                        (year, sums) -> {
                            if (year.startsWith(division + "/")) {
                                wanted.put(year, ShownMoney.yearLine(sums));
                            }
                        });
        assertThat(shown).isEqualTo(wanted);
    }

    private void initiatives(PageTables page, String division) {
        List<InitiativeLaunched> launched =
                new ArrayList<>(published.each(InitiativeLaunched.class, division));
        launched.sort(
                Comparator.comparing(InitiativeLaunched::launchedOn)
                        .thenComparing(m -> m.initiative().value())
                        .reversed());
        List<List<String>> rows = page.rows("Initiatives, the latest first");
        if (launched.size() <= LATEST) {
            String used = page.figures().getOrDefault("Used products", List.of("0")).getFirst();
            assertThat(rows.stream().filter(row -> row.get(1).endsWith("used")).count())
                    .isEqualTo(PageTables.number(used));
            page.rowsIfAny("Initiatives by stage")
                    .forEach(
                            stage ->
                                    assertThat(
                                                    rows.stream()
                                                            .filter(row -> isAt(stage.get(0), row))
                                                            .count())
                                            .isEqualTo(PageTables.number(stage.get(1))));
        }
        assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(2), row.get(3))).toList())
                .isEqualTo(
                        launched.stream()
                                .limit(LATEST)
                                .map(
                                        m ->
                                                List.of(
                                                        Written.initiative(m.initiative()),
                                                        m.kind() == Kind.PROTOTYPE
                                                                ? "Prototype"
                                                                : "Improvement",
                                                        Written.day(m.launchedOn())))
                                .toList());
    }

    private static boolean isAt(String stage, List<String> row) {
        return row.get(1).startsWith(stage);
    }

    /** What was published last holds until something else is. */
    private void engagement(PageTables page) {
        Map<String, List<String>> wanted = new TreeMap<>();
        for (DivisionAdmitted admitted : published.each(DivisionAdmitted.class)) {
            List<VolunteersCounted> counts = counts(admitted);
            if (!counts.isEmpty()) {
                VolunteersCounted last = counts.getLast();
                wanted.put(
                        Written.division(admitted.division()),
                        List.of(
                                Written.people(last.operational()),
                                Written.people(last.managers()),
                                Written.people(last(counts, VolunteersCounted::managersLaunching)),
                                Written.people(last(counts, VolunteersCounted::managersAtDemos)),
                                Written.day(last.countedOn())));
            }
        }
        Map<String, List<String>> shown = new TreeMap<>();
        page.tables()
                .forEach(
                        (caption, rows) -> {
                            if (caption.equals("Volunteers by division")) {
                                rows.forEach(
                                        row -> shown.put(row.getFirst(), PageTables.rest(row)));
                            }
                        });
        assertThat(shown).isEqualTo(wanted);
    }

    private List<VolunteersCounted> counts(DivisionAdmitted admitted) {
        return published.each(VolunteersCounted.class, admitted.division().value()).stream()
                .sorted(Comparator.comparing(VolunteersCounted::countedOn))
                .toList();
    }

    private static Integer last(
            List<VolunteersCounted> counts, Function<VolunteersCounted, Integer> figure) {
        return counts.stream()
                .map(figure)
                .filter(each -> each != null)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
