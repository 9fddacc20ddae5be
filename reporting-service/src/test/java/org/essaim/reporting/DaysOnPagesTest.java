package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say of their days: by which they are cited, and beside which they are read. */
@Gate
class DaysOnPagesTest {

    private static final List<String> CARDS = List.of("", "/use", "/stops", "/money");

    private static RunningReporting reporting;

    @BeforeAll
    static void open() {
        reporting = SharedReporting.shown();
    }

    /** Programs wait for what is counted; pages would say that it is being counted. */
    private static PageTables page(String path) {
        String query = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        if (!query.contains("first")) {
            reporting.rows("/use/divisions" + query);
        }
        return PageTables.of(reporting.text("/en" + path));
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01,2020-06-01", "2019-02-28,2018-02-28"})
    void beside_each_main_figure_stands_how_it_was_a_year_earlier(String day, String yearEarlier) {
        for (String path : CARDS) {
            PageTables before = page(path + "?trueOn=" + yearEarlier);
            PageTables now = page(path + "?trueOn=" + day);
            assertThat(now.changes()).as(path).isNotEmpty();
            now.changes()
                    .forEach(
                            (figure, change) ->
                                    assertThat(change)
                                            .as("%s of %s", figure, path)
                                            .isEqualTo(change(figure, before, now)));
        }
    }

    private static String change(String figure, PageTables before, PageTables now) {
        String then = before.figures().get(figure).getFirst();
        long difference =
                PageTables.number(now.figures().get(figure).getFirst()) - PageTables.number(then);
        boolean euros = then.startsWith("€");
        String written = (euros ? "€" : "") + Written.number(Math.abs(difference));
        String less = euros ? " less" : " fewer";
        return difference == 0
                ? "as a year earlier"
                : written
                        + (difference > 0 ? " more" : less)
                        + " than a year earlier ("
                        + then
                        + ")";
    }

    @Test
    void where_the_federation_is_younger_than_a_year_there_is_nothing_to_compare_with() {
        assertThat(page("?trueOn=2013-09-01").changes().values())
                .isNotEmpty()
                .allMatch("nothing to compare with a year earlier"::equals);
    }

    @Test
    void two_days_stand_beside_each_other_with_what_happened_between_them() {
        reporting.rows("/use/divisions?trueOn=2018-01-01");
        reporting.rows("/use/divisions?trueOn=2020-01-01");
        PageTables first = page("?trueOn=2018-01-01");
        PageTables second = page("?trueOn=2020-01-01");
        PageTables compared = page("/compare?first=2018-01-01&second=2020-01-01");
        Map<String, List<String>> rows = new HashMap<>();
        compared.rows("Main figures on both days")
                .forEach(row -> rows.put(row.getFirst(), PageTables.rest(row)));
        assertThat(rows).hasSize(12);
        for (var figure :
                Map.of(
                                "Initiatives launched", "Initiatives",
                                "Used products", "Used products",
                                "Stops of funding", "Stopped",
                                "Cases opened", "Cases opened")
                        .entrySet()) {
            long before = PageTables.number(first.figures().get(figure.getValue()).getFirst());
            long after = PageTables.number(second.figures().get(figure.getValue()).getFirst());
            assertThat(rows.get(figure.getKey()))
                    .as(figure.getKey())
                    .containsExactly(
                            Written.number(before),
                            Written.number(after),
                            (after > before ? "+" : "") + Written.number(after - before));
        }
        long stops = PageTables.number(rows.get("Stops of funding").get(2));
        assertThat(compared.rowsIfAny("Funding stopped"))
                .hasSize((int) Math.min(stops, 100))
                .isNotEmpty()
                .allMatch(row -> row.getLast().matches(".* (2018|2019)|1 January 2020"));
        assertThat(compared.headings().get("happened-stopped"))
                .isEqualTo(stops + " stops of funding");
        assertThat(page("/compare?first=2020-01-01&second=2018-01-01").tables())
                .isEqualTo(compared.tables());
    }

    @Test
    void a_day_of_a_comparison_that_cannot_be_is_turned_away() {
        assertThat(reporting.status("/en/compare?first=2999-01-01")).isEqualTo(400);
        assertThat(reporting.status("/en/compare?second=yesterday")).isEqualTo(400);
        assertThat(reporting.status("/en/compare")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/money", "/what-if?months=6", "/compare?first=2018-01-01"})
    void a_page_is_cited_by_both_days_and_by_what_its_figures_rest_on(String path) {
        String sign = path.contains("?") ? "&" : "?";
        String page = reporting.text("/en" + path + sign + "trueOn=2019-01-01&knownOn=2019-06-01");
        assertThat(text(page))
                .contains("situation on 1 January 2019, using what was known on 1 June 2019.")
                .contains("trueOn=2019-01-01&knownOn=2019-06-01 (read on ")
                .doesNotContain("is not over");
        long position =
                reporting
                        .jdbc()
                        .sql(
                                "select max(position) from recorded_fact where stream = 'centre'"
                                        + " and known_on <= '2019-06-01'")
                        .query(Long.class)
                        .single();
        assertThat(text(page)).contains("the centre: messages 1 to " + Written.number(position));
        String today = BusinessDay.of(Instant.now()).toString();
        assertThat(text(reporting.text("/en" + path)))
                .contains("trueOn=%s&knownOn=%s (read on ".formatted(today, today))
                .contains("is not over");
    }

    @Test
    void a_day_before_anything_was_known_is_explained_instead_of_counted() {
        LocalDate first =
                reporting
                        .jdbc()
                        .sql("select min(known_on) from recorded_fact")
                        .query(LocalDate.class)
                        .single();
        String before = reporting.text("/en/money?knownOn=" + first.minusDays(1));
        assertThat(text(before))
                .contains(
                        "Nothing had been reported by %s: the first report is of %s."
                                .formatted(Written.day(first.minusDays(1)), Written.day(first)));
        assertThat(PageTables.of(before).figures()).isEmpty();
        assertThat(before).contains("knownOn=" + first + "\"");
        assertThat(PageTables.of(reporting.text("/en/money?knownOn=" + first)).figures())
                .isNotEmpty();
    }

    @Test
    void the_second_day_is_open_only_where_it_is_asked_for() {
        Pattern advanced = Pattern.compile("<details class=\"advanced\"( open=\"open\")?>");
        Matcher usual = advanced.matcher(reporting.text("/fr?trueOn=2019-01-01"));
        Matcher asked = advanced.matcher(reporting.text("/fr?knownOn=2019-01-01"));
        assertThat(usual.find()).isTrue();
        assertThat(usual.group(1)).isNull();
        assertThat(asked.find()).isTrue();
        assertThat(asked.group(1)).isNotNull();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replace("&amp;", "&").replaceAll("\\s+", " ");
    }
}
