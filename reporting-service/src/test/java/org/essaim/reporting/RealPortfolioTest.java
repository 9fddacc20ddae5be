package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The real portfolio of 2022, published fact by fact on its own day: every figure is the one that
 * other code computed, in both senses and as of 2018 too.
 */
@Gate
class RealPortfolioTest {

    private static final LocalDate LAST = LocalDate.of(2022, 1, 1);
    private static final String THEN = "trueOn=2018-01-01";
    private static final String KNOWN_THEN = "knownOn=2018-01-01";

    private static List<PublishedPortfolio.Published> published;
    private static RunningReporting reporting;

    @BeforeAll
    static void receive_everything() {
        published = PublishedPortfolio.of(ExpectedPortfolio.file(), LAST);
        ExpectedPortfolio expected = ExpectedPortfolio.asOf("2022-01-01");
        CentreDecisions centre = new CentreDecisions(published, 12);
        reporting = SharedReporting.cleared();
        published.addAll(centre.published(expected.stops(), expected.cases(), LAST));
        reporting.receive(published);
        reporting.settle();
    }

    @ParameterizedTest
    @CsvSource({
        "'',2022-01-01",
        "trueOn=2022-01-01,2022-01-01",
        "trueOn=2018-01-01,2018-01-01",
        "knownOn=2018-01-01,2018-01-01",
        "trueOn=2018-01-01&knownOn=2018-01-01,2018-01-01"
    })
    @Rule({"R11", "R22", "R80"})
    void stages_and_money_are_those_that_other_code_computed(String asked, String day) {
        ExpectedPortfolio expected = ExpectedPortfolio.asOf(day);
        Map<String, Long> stages = new TreeMap<>();
        for (JsonNode row : reporting.rows("/portfolio/stages?" + asked)) {
            String key = row.path("division").asString() + "/" + row.path("stage").asString();
            stages.put(key, row.path("initiatives").asLong());
        }
        assertThat(stages).isEqualTo(expected.stages());

        JsonNode rows = reporting.rows("/money/divisions?" + asked);
        assertThat(rows).hasSize(expected.funding().size());
        for (JsonNode row : rows) {
            JsonNode sums = expected.funding().path(row.path("division").asString());
            for (String figure : sums.propertyNames()) {
                assertThat(figure(row, figure))
                        .as("%s of %s", figure, row.path("division"))
                        .isEqualTo(sums.path(figure).asLong());
            }
        }
    }

    /** As the expected file calls it: allocatedCents, availableHalfDays and so on. */
    private static long figure(JsonNode row, String name) {
        Amount amount =
                RunningReporting.amount(row.get(name.replaceFirst("(Cents|HalfDays)$", "")));
        return name.endsWith("Cents") ? amount.money().cents() : amount.time().halfDays();
    }

    @ParameterizedTest
    @CsvSource({"'',2022-01-01", "trueOn=2018-01-01,2018-01-01", "knownOn=2018-01-01,2018-01-01"})
    @Rule({"R62", "R70"})
    void stops_and_cases_are_those_that_other_code_computed(String asked, String day) {
        ExpectedPortfolio expected = ExpectedPortfolio.asOf(day);
        assertThat(reporting.rows("/stops?" + asked).valueStream().map(ExpectedPortfolio.Stop::of))
                .isEqualTo(expected.stops());
        assertThat(names(reporting.rows("/generalization/cases?" + asked)))
                .isEqualTo(expected.cases());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-01", "2018-01-01"})
    @Rule({"R60", "R61", "R62", "R68", "R70"})
    void a_recount_under_the_policy_of_today_is_what_the_centre_decided(String day) {
        JsonNode comparison = whatIf("months=12&trueOn=" + day);
        assertThat(comparison.path("unlikeTheCentre")).isEmpty();
        assertThat(comparison.path("onlyToday")).isEmpty();
        assertThat(comparison.path("onlyOther")).isEmpty();
        assertThat(comparison.path("other")).isEqualTo(comparison.path("today"));
        assertThat(stops(comparison.path("other")))
                .containsExactlyInAnyOrderElementsOf(ExpectedPortfolio.asOf(day).stops());
        assertThat(names(comparison.path("other").path("cases")))
                .containsExactlyInAnyOrderElementsOf(ExpectedPortfolio.asOf(day).cases());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12, 18})
    @Rule({"R61", "R62"})
    void with_other_months_it_stops_what_a_walk_from_day_to_day_stops(int months) {
        List<ExpectedPortfolio.Stop> walked = new CentreDecisions(published, months).stops(LAST);
        JsonNode comparison = whatIf("months=%d&trueOn=2022-01-01".formatted(months));
        assertThat(stops(comparison.path("other")))
                .containsExactlyInAnyOrderElementsOf(walked)
                .isNotEmpty();
    }

    @Test
    @Rule("R61")
    void redeemed_and_lost_money_add_up_with_what_still_runs() {
        for (JsonNode row : reporting.rows("/use/divisions?trueOn=2022-01-01")) {
            assertThat(figure(row, "redeemedCents") + figure(row, "lostCents"))
                    .isLessThanOrEqualTo(figure(row, "spentCents"));
        }
        long spent = figure(reporting.json("/money/total?" + THEN), "spentCents");
        long byUse =
                reporting
                        .rows("/use/divisions?" + THEN)
                        .valueStream()
                        .mapToLong(row -> figure(row, "spentCents"))
                        .sum();
        assertThat(byUse).isEqualTo(spent).isPositive();
        assertThat(reporting.rows("/use/survival?" + KNOWN_THEN)).isNotEmpty();
    }

    /** In the gate every page is read of a federation that is smaller. */
    @Test
    @Night
    void every_figure_on_every_page_is_what_the_messages_add_up_to() {
        new ShownFigures(
                        reporting,
                        new PublishedMessages(
                                published.stream().map(each -> each.message()).toList()))
                .areAllRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/money",
                "/money?trueOn=2018-01-01",
                "/year?year=2020",
                "/entries?division=dinum&kind=SPENT",
                "/use",
                "/what-if?months=12",
                "/division?id=dinum",
                "/initiatives/dinum_produits_interministeriels/api-entreprise",
                "/initiatives?sort=COST",
                "/compare"
            })
    void pages_of_its_money_say_first_that_it_is_invented(String page) {
        PageFigures french = PageFigures.of(reporting.text("/fr" + page));
        PageFigures english = PageFigures.of(reporting.text("/en" + page));
        assertThat(french.notice()).startsWith("Sur cette page, l’argent").contains("inventé");
        assertThat(english.notice()).startsWith("On this page, the money").contains("invented");
        assertThat(reporting.text("/fr" + page)).contains("data-invented=\"wholly\"");
    }

    /** First rounds are granted by the rule, construction as somebody made it up. */
    @Test
    @Rule("R22")
    void a_sum_of_real_and_invented_money_says_that_it_is_partly_invented() {
        JsonNode total = reporting.json("/money/total");
        assertThat(total.path("madeUp").valueStream().map(JsonNode::asString))
                .contains("allocated.euros", "spent.euros", "spent.halfDays");
        assertThat(total.path("partlyMadeUp").valueStream().map(JsonNode::asString))
                .contains("granted.euros", "available.euros");
        assertThat(PageFigures.of(reporting.text("/fr/money")).cards())
                .filteredOn(card -> card.name().equals("granted"))
                .allMatch(card -> card.mark().equals("partly"));
    }

    @Test
    @Rule({"R07", "R70"})
    void scores_and_numbers_of_users_say_it_too() {
        assertThat(reporting.text("/fr/division?id=dinum"))
                .contains("<p class=\"lead\" data-invented=\"wholly\">");
        assertThat(PageFigures.of(reporting.text("/fr/generalization")).notice())
                .startsWith("Sur cette page, le nombre d’usagers est inventé");
    }

    @Test
    void the_open_data_names_the_columns_that_are_invented() {
        assertThat(reporting.text("/open-data/v1/tables/entries.csv"))
                .contains("ALLOCATED")
                .contains(",amount.euros amount.halfDays\r\n");
        assertThat(reporting.text("/open-data/v1/tables/measures.jsonl").lines())
                .allMatch(line -> line.contains("\"madeUp\":[\"users\"]"));
        assertThat(reporting.text("/open-data/v1/tables/divisions.jsonl").lines())
                .allMatch(line -> line.contains("\"madeUp\":[\"dissatisfaction\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engagement", "/open-data", "/stops"})
    void a_page_without_an_invented_figure_says_nothing(String page) {
        assertThat(PageFigures.of(reporting.text("/fr" + page)).notice()).isNull();
    }

    private static JsonNode whatIf(String question) {
        JsonNode progress = reporting.json("/what-if?waitMilliseconds=60000&" + question);
        assertThat(progress.path("done").asBoolean()).isTrue();
        assertThat(progress.path("percent").asInt()).isEqualTo(100);
        return progress.path("comparison");
    }

    private static List<ExpectedPortfolio.Stop> stops(JsonNode outcome) {
        return outcome.path("stops").valueStream().map(ExpectedPortfolio.Stop::of).toList();
    }

    private static List<String> names(JsonNode rows) {
        return rows.valueStream().map(row -> row.path("initiative").asString()).toList();
    }
}
