package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;

/**
 * Reads every page of a service that has received some messages, in both languages, and holds each
 * figure on it against what the messages themselves add up to, to the cent and the half-day. The
 * centre's own answers are held against these figures by the tests of the whole federation; what
 * the centre has no figure for (use by month, the curve, what was redeemed) is counted here alone.
 */
final class ShownFigures {

    private static final long LEAST_SUMS = 30;

    private final RunningReporting reporting;
    private final PublishedMessages published;
    private final ExpectedFigures expected;
    private final ExpectedUse use;
    private final ShownSums sums = new ShownSums();
    private final Function<String, PageTables> pages = this::page;

    ShownFigures(RunningReporting reporting, PublishedMessages published) {
        this.reporting = reporting;
        this.published = published;
        this.expected = new ExpectedFigures(published);
        this.use = new ExpectedUse(published, BusinessDay.of(Instant.now()));
        reporting.count();
    }

    void areAllRight() {
        overview();
        new ShownMoney(pages, published, expected, use.rows()).isRight();
        new ShownControl(pages, published).isRight();
        new ShownUse(pages, use).isRight();
        new ShownStops(pages, published, use).isRight();
        new ShownGeneralization(pages, published).isRight();
        new ShownDivisions(pages, published, expected, use.rows()).areRight();
        new ShownHeadings(pages).areRight();
        new ShownStories(pages, published).areRight();
        new ShownWhatIf(pages, path -> reporting.text("/en" + path), reporting::json).isRight();
        assertThat(sums.added()).isGreaterThan(LEAST_SUMS);
    }

    /** A page, once its French says the same. */
    private PageTables page(String path) {
        String inEnglish = reporting.text("/en" + path);
        String inFrench = reporting.text("/fr" + path);
        sums.read("en", path, inEnglish);
        sums.read("fr", path, inFrench);
        PageTables english = PageTables.of(inEnglish);
        PageTables french = PageTables.of(inFrench);
        assertThat(digits(french)).as("in French: %s", path).isEqualTo(digits(english));
        return english;
    }

    /** What both languages must have: the digits of each cell, the days and months aside. */
    private static List<String> digits(PageTables page) {
        List<String> all = new ArrayList<>();
        page.figures().values().forEach(all::addAll);
        all.addAll(page.changes().values());
        page.headings().values().stream()
                .filter(text -> text.matches(".*[0-9].*"))
                .forEach(all::add);
        page.tables().values().forEach(rows -> rows.forEach(all::addAll));
        all.addAll(page.moments());
        all.addAll(page.cards());
        page.lists().keySet().forEach(all::add);
        return all.stream()
                .filter(cell -> !cell.matches(".*\\p{L}\\.? (19|20)\\d\\d"))
                .map(cell -> cell.replaceAll("[^0-9]", ""))
                .toList();
    }

    private void overview() {
        PageTables page = page("");
        List<String> divisions =
                expected.stages().keySet().stream()
                        .map(key -> key.substring(0, key.lastIndexOf('/')))
                        .distinct()
                        .toList();
        long initiatives = expected.stages().values().stream().mapToLong(n -> n).sum();
        ExpectedFigures.Sums total = expected.total();
        Amount spent = total.spent.minus(total.reversed);
        assertThat(page.figures())
                .containsEntry(
                        "Initiatives",
                        List.of(
                                Written.number(initiatives),
                                "in %d division%s"
                                        .formatted(
                                                divisions.size(),
                                                divisions.size() == 1 ? "" : "s")))
                .containsEntry(
                        "Spent",
                        List.of(
                                Written.wholeEuros(cents(spent)),
                                Written.halfDays(spent.time().halfDays()),
                                "less reversals"))
                .containsEntry("Used products", new ShownUse(pages, use).used())
                .containsEntry("Stopped", new ShownStops(pages, published, use).stopped());
        assertThat(page.figures().get("Cases opened").getFirst())
                .isEqualTo(Written.number(published.count(GeneralizationCaseOpened.class)));
        flow(page, total, cents(spent));
        stages(page);
    }

    private void flow(PageTables page, ExpectedFigures.Sums total, long spent) {
        long granted = cents(total.granted) - cents(total.released);
        long redeemed = sum(ExpectedUse.Row::redeemed);
        long lost = sum(ExpectedUse.Row::lost);
        assertThat(
                        page.rows("The flow of money").stream()
                                .map(row -> PageTables.number(row.get(2))))
                .containsExactly(
                        granted,
                        cents(total.available()),
                        spent,
                        granted - spent,
                        redeemed,
                        lost,
                        sum(ExpectedUse.Row::spent) - redeemed - lost);
    }

    private void stages(PageTables page) {
        Map<String, Integer> stages = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            names.add(stage.name());
        }
        names.add("CLOSED");
        for (List<String> row : page.rows("Initiatives by division and stage")) {
            long all = 0;
            for (int i = 0; i < names.size(); i++) {
                Long shown = PageTables.number(row.get(i + 1));
                if (shown != null) {
                    stages.put(row.getFirst() + "/" + names.get(i), shown.intValue());
                    all += shown;
                }
            }
            assertThat(PageTables.number(row.getLast())).isEqualTo(all);
        }
        Map<String, Integer> wanted = new TreeMap<>();
        expected.stages().forEach((key, count) -> wanted.put(Written.division(key), count));
        assertThat(stages).isEqualTo(wanted);
    }

    private long sum(Function<ExpectedUse.Row, Long> figure) {
        return use.rows().values().stream()
                .flatMapToLong(row -> LongStream.of(figure.apply(row)))
                .sum();
    }

    private static long cents(Amount amount) {
        return amount.money().cents();
    }
}
