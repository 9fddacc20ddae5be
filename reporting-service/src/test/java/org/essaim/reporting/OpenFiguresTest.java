package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One federation, received several times in other orders; what is shown is always the same. */
@Gate
class OpenFiguresTest {

    private static final Map<String, List<FederationMessage>> STREAMS =
            RandomFederation.streams(20220101);
    private static final ExpectedFigures EXPECTED =
            new ExpectedFigures(PublishedMessages.of(STREAMS));
    private static final List<String> FIGURES =
            List.of("allocated", "granted", "spent", "reversed", "released");

    private static final int FEDERATIONS = Overnight.times("essaim.federations", 1, 20);

    private static final int ORDERS = Overnight.times("essaim.orders", 2, 4);

    /** Of so many of them every page is read too; {@code -Dessaim.pages=20} reads all. */
    private static final int WITH_PAGES = Overnight.times("essaim.pages", 1, 3);

    private static RunningReporting reporting;

    @BeforeAll
    static void receive_everything() {
        reporting = SharedReporting.cleared();
        receive(new ArrayList<>(STREAMS.keySet()), new Random(0));
    }

    @Test
    void initiatives_are_counted_per_division_and_stage_with_closed_and_integrated_ones() {
        Map<String, Integer> shown = new TreeMap<>();
        for (JsonNode row : reporting.rows("/portfolio/stages")) {
            shown.put(
                    text(row, "division") + "/" + text(row, "stage"),
                    (int) number(row, "initiatives"));
        }
        assertThat(shown).isEqualTo(EXPECTED.stages());
        assertThat(shown.keySet()).anyMatch(key -> key.endsWith("CLOSED"));
        assertThat(shown.keySet()).anyMatch(key -> key.endsWith("INTEGRATED"));
    }

    @Test
    @Rule("R11")
    void money_of_every_admitted_division_is_shown_zeros_included() {
        JsonNode rows = reporting.rows("/money/divisions");
        Map<String, ExpectedFigures.Sums> expected = EXPECTED.divisions();
        assertThat(rows).hasSize(expected.size());
        for (JsonNode row : rows) {
            ExpectedFigures.Sums sums = expected.get(text(row, "division"));
            shows(row, sums);
            assertThat(amount(row, "available")).isEqualTo(sums.available());
        }
        assertThat(expected.get("silent").available()).isEqualTo(Amount.NOTHING);
    }

    @Test
    void money_of_every_division_and_year_is_shown() {
        JsonNode rows = reporting.rows("/money/years");
        Map<String, ExpectedFigures.Sums> expected = EXPECTED.years();
        assertThat(rows).hasSize(expected.size());
        rows.forEach(
                row -> shows(row, expected.get(text(row, "division") + "/" + number(row, "year"))));
    }

    @Test
    void the_parts_add_up_to_the_totals() {
        JsonNode divisions = reporting.rows("/money/divisions");
        JsonNode years = reporting.rows("/money/years");
        JsonNode total = reporting.json("/money/total");
        for (String figure : FIGURES) {
            assertThat(sum(divisions, figure)).isEqualTo(amount(total, figure));
            assertThat(sum(years, figure)).isEqualTo(amount(total, figure));
            assertThat(amount(total, figure)).isNotEqualTo(Amount.NOTHING);
        }
        assertThat(sum(divisions, "available")).isEqualTo(amount(total, "available"));
        assertThat(total.has("division")).isFalse();

        JsonNode portfolio = reporting.json("/portfolio/total");
        long initiatives =
                StreamSupport.stream(reporting.rows("/portfolio/stages").spliterator(), false)
                        .mapToLong(row -> number(row, "initiatives"))
                        .sum();
        assertThat(number(portfolio, "initiatives")).isEqualTo(initiatives).isEqualTo(26);
        assertThat(
                        number(portfolio, "running")
                                + number(portfolio, "integrated")
                                + number(portfolio, "closed"))
                .isEqualTo(initiatives);
        assertThat(number(portfolio, "divisions")).isEqualTo(3);
    }

    @Test
    void tables_say_in_CSV_what_they_say_in_JSON() {
        for (String path :
                List.of(
                        "/portfolio/stages",
                        "/money/divisions",
                        "/money/years",
                        "/stops",
                        "/generalization/cases",
                        "/divisions")) {
            JsonNode rows = reporting.rows(path);
            List<String> lines = reporting.csv(path);
            List<String> columns = List.of(lines.getFirst().split(","));
            assertThat(lines).as(path).hasSize(rows.size() + 1).hasSizeGreaterThan(1);
            for (int i = 0; i < rows.size(); i++) {
                String[] cells = lines.get(i + 1).split(",", -1);
                assertThat(cells).hasSameSizeAs(columns);
                for (int j = 0; j < cells.length; j++) {
                    String pointer = "/" + columns.get(j).replace('.', '/');
                    assertThat(cells[j]).isEqualTo(rows.get(i).at(pointer).asString(""));
                }
            }
        }
    }

    @Test
    void stops_are_listed_with_what_became_of_them_in_the_order_they_were_due() {
        JsonNode rows = reporting.rows("/stops");
        assertThat(rows).extracting(row -> text(row, "initiative")).isEqualTo(EXPECTED.stops());
        assertThat(rows).allMatch(row -> row.has("appliedAt"));
        assertThat(rows)
                .allMatch(row -> row.has("reinstatedAt") == row.has("shortfall"))
                .anyMatch(row -> row.has("reinstatedAt"))
                .anyMatch(row -> !row.has("reinstatedAt"));
    }

    @Test
    void every_division_is_heard_once_it_is_admitted() {
        assertThat(reporting.bean(Subscriptions.class).all())
                .extracting(Subscription::stream)
                .contains(
                        DivisionStream.of(new DivisionId("silent")),
                        DivisionStream.of(new DivisionId("Fab-Géocommuns")));
    }

    @Test
    void it_says_how_fresh_it_is() {
        JsonNode freshness = reporting.json("/freshness");
        assertThat(text(freshness, "stream")).isEqualTo("reporting");
        assertThat(freshness.get("processors"))
                .extracting(processor -> text(processor, "name"))
                .contains("facts", "subscriptions");
    }

    @Test
    void the_order_of_streams_changes_nothing() {
        List<String> facts = reporting.facts();
        assertThat(facts).isNotEmpty();
        List<String> centreLast = new ArrayList<>(STREAMS.keySet());
        centreLast.remove(DivisionStream.CENTRE);
        centreLast.add(DivisionStream.CENTRE);
        for (int order = 0; order < ORDERS; order++) {
            reporting.clear();
            receive(centreLast, order == 0 ? null : new Random(order));
            assertThat(reporting.facts()).isEqualTo(facts);
        }
    }

    @Test
    void other_federations_add_up_too_and_so_do_their_past_days() {
        for (int seed = 1; seed <= FEDERATIONS; seed++) {
            Map<String, List<FederationMessage>> streams = RandomFederation.streams(seed);
            Map<String, ExpectedFigures.Sums> expected =
                    new ExpectedFigures(PublishedMessages.of(streams)).divisions();
            reporting.clear();
            receive(streams, new ArrayList<>(streams.keySet()), new Random(seed));
            JsonNode rows = reporting.rows("/money/divisions");
            assertThat(rows).as("seed %d", seed).hasSize(expected.size());
            rows.forEach(row -> shows(row, expected.get(text(row, "division"))));
            for (String path : List.of("/money/divisions", "/money/years", "/portfolio/stages")) {
                assertThat(reporting.json(path + "?knownOn=2020-01-01"))
                        .as("%s of seed %d", path, seed)
                        .isEqualTo(reporting.json(path));
            }
            if (seed <= WITH_PAGES) {
                new ShownFigures(reporting, PublishedMessages.of(streams)).areAllRight();
            }
        }
        reporting.clear();
        receive(new ArrayList<>(STREAMS.keySet()), new Random(0));
    }

    private static void receive(List<String> names, Random random) {
        receive(STREAMS, names, random);
    }

    /** Stream after stream where there is no random, otherwise mixed at will. */
    private static void receive(
            Map<String, List<FederationMessage>> streams, List<String> names, Random random) {
        Map<String, Deque<FederationMessage>> left = new HashMap<>();
        names.forEach(name -> left.put(name, new ArrayDeque<>(streams.get(name))));
        List<String> open = new ArrayList<>(names);
        List<PublishedPortfolio.Published> mixed = new ArrayList<>();
        while (!open.isEmpty()) {
            String name = open.get(random == null ? 0 : random.nextInt(open.size()));
            FederationMessage next = left.get(name).remove();
            mixed.add(new PublishedPortfolio.Published(name, next, LocalDate.EPOCH));
            if (left.get(name).isEmpty()) {
                open.remove(name);
            }
        }
        reporting.receive(mixed);
        reporting.settle();
    }

    private static void shows(JsonNode row, ExpectedFigures.Sums sums) {
        assertThat(amount(row, "allocated")).isEqualTo(sums.allocated);
        assertThat(amount(row, "granted")).isEqualTo(sums.granted);
        assertThat(amount(row, "spent")).isEqualTo(sums.spent);
        assertThat(amount(row, "reversed")).isEqualTo(sums.reversed);
        assertThat(amount(row, "released")).isEqualTo(sums.released);
    }

    private static Amount sum(JsonNode rows, String figure) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> amount(row, figure))
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private static Amount amount(JsonNode row, String figure) {
        return RunningReporting.amount(row.get(figure));
    }

    private static long number(JsonNode row, String member) {
        return row.get(member).longValue();
    }

    private static String text(JsonNode row, String member) {
        return row.get(member).stringValue();
    }
}
