package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A figure is marked as invented if and only if one of the facts behind it is. */
@Gate
class InventedFiguresTest {

    private static final List<String> UNITS = List.of("euros", "halfDays");
    private static final int LEAST_PEOPLE = 5;

    /** Which movements each figure of a division and year adds up. */
    private static final Map<String, Set<Class<?>>> BEHIND =
            Map.of(
                    "allocated", Set.of(EnvelopeAllocated.class, EnvelopeWithdrawn.class),
                    "withdrawn", Set.of(EnvelopeWithdrawn.class),
                    "granted", Set.of(EnvelopeGranted.class),
                    "released", Set.of(EnvelopeReleased.class, EnvelopeReopened.class),
                    "spent", Set.of(InitiativeSpent.class),
                    "reversed", Set.of(InitiativeExpenseReversed.class),
                    "netSpent", Set.of(InitiativeSpent.class, InitiativeExpenseReversed.class));

    /** What pages call otherwise than programs. */
    private static final Map<String, String> OF_MONEY =
            Map.of("envelope", "allocated", "expenses", "spent", "spent", "netSpent");

    private static final Set<Class<?>> ENVELOPES =
            Set.of(
                    EnvelopeAllocated.class,
                    EnvelopeWithdrawn.class,
                    EnvelopeGranted.class,
                    EnvelopeReleased.class,
                    EnvelopeReopened.class);

    /** Which movements a sentence tells of: the heading of a section, or a change since a year. */
    private static final Map<String, Set<Class<?>>> SAID =
            Map.of(
                    " <h2 id=\"flow\"", BEHIND.get("netSpent"),
                    "/money <h2 id=\"now\"", ENVELOPES,
                    "/money <h2 id=\"cost\"", BEHIND.get("netSpent"),
                    "/money <h2 id=\"by-round\"", BEHIND.get("granted"));

    private static final String CHANGE = "<dd class=\"note change\"";
    private static final List<String> CHARTS = List.of("flow", "money", "use");
    private static final String HATCHED = "class=\"hatch\"";

    private static RunningReporting reporting;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.cleared();
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, Overnight.times("essaim.federations", 1, 4));
    }

    private static InventedMessages received(long seed, boolean invented) {
        reporting.clear();
        InventedMessages messages = InventedMessages.of(RandomFederation.streams(seed), invented);
        reporting.receive(messages.streams());
        reporting.settle();
        reporting.rows("/use/divisions");
        return messages;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_figure_is_marked_if_and_only_if_a_fact_behind_it_is(long seed) {
        InventedMessages messages = received(seed, true);
        years(messages);
        months(messages);
        entries(messages);
        List<JsonNode> use = reporting.rows("/use/divisions").valueStream().toList();
        assertThat(use)
                .allMatch(
                        row ->
                                marks(row).contains("spent.euros")
                                        == Stream.of("redeemed", "lost", "waiting")
                                                .anyMatch(
                                                        part ->
                                                                marks(row)
                                                                        .contains(
                                                                                part + ".euros")));
        for (String page : List.of("", "/money", "/use")) {
            for (String language : List.of("/en", "/fr")) {
                shown(PageFigures.of(reporting.text(language + page)));
            }
        }
        sentences(messages);
        for (String chart : CHARTS) {
            assertThat(chart(chart)).as(chart).contains("inventés");
        }
        assertThat(chart("flow")).contains(HATCHED);
        assertThat(chart("money")).contains(HATCHED);
    }

    private static String chart(String name) {
        return reporting.text("/fr/charts/" + name + ".svg");
    }

    private static void sentences(InventedMessages messages) {
        SAID.forEach(
                (where, behind) -> {
                    String[] page = where.split(" ", 2);
                    assertThat(isMarked(reporting.text("/en" + page[0]), page[1]))
                            .as(where)
                            .isEqualTo(messages.hasInventedEuros(behind));
                });
        assertThat(isMarked(reporting.text("/en?trueOn=2021-06-01"), CHANGE))
                .isEqualTo(messages.hasInventedEuros(BEHIND.get("netSpent")));
        for (JsonNode row : reporting.rows("/initiatives?used=true")) {
            String page =
                    "/en/initiatives/%s/%s"
                            .formatted(
                                    row.path("division").asString(),
                                    row.path("initiative").asString());
            assertThat(isMarked(reporting.text(page.replace(" ", "%20")), "<p class=\"proof\""))
                    .as(page)
                    .isEqualTo(marks(row).contains("users"));
        }
    }

    /** The first element of the page that begins so and has a mark, or none of them has. */
    private static boolean isMarked(String page, String beginning) {
        assertThat(page).contains(beginning);
        return Pattern.compile(Pattern.quote(beginning) + "[^>]*data-invented=")
                .matcher(page)
                .find();
    }

    private static void years(InventedMessages messages) {
        Map<String, Set<String>> wholly = new TreeMap<>();
        Map<String, Set<String>> some = new TreeMap<>();
        for (JsonNode row : reporting.rows("/money/years")) {
            String key = row.path("division").asString() + "/" + row.path("year").asInt();
            wholly.put(key, texts(row.path("madeUp")));
            some.put(key, marks(row));
        }
        assertThat(some.values()).anyMatch(marks -> !marks.isEmpty());
        some.forEach(
                (key, marks) ->
                        assertThat(marks)
                                .as(key)
                                .isEqualTo(marked(messages.ofYear(key), messages, true)));
        wholly.forEach(
                (key, marks) ->
                        assertThat(marks)
                                .as(key)
                                .isEqualTo(marked(messages.ofYear(key), messages, false)));
    }

    /** The columns of which some or all of what is behind them is invented. */
    private static Set<String> marked(
            List<FederationMessage> moved, InventedMessages messages, boolean some) {
        Set<String> marked = new TreeSet<>();
        BEHIND.forEach(
                (figure, kinds) ->
                        UNITS.forEach(
                                unit -> {
                                    List<Boolean> behind =
                                            moved.stream()
                                                    .filter(m -> kinds.contains(m.getClass()))
                                                    .map(m -> messages.isInvented(m, unit))
                                                    .toList();
                                    if (some ? behind.contains(true) : isAll(behind)) {
                                        marked.add(figure + "." + unit);
                                    }
                                }));
        return marked;
    }

    private static boolean isAll(List<Boolean> behind) {
        return !behind.isEmpty() && !behind.contains(false);
    }

    /** Of the measures with the most users of each product and month, those that are shown. */
    private static void months(InventedMessages messages) {
        Map<YearMonth, Map<InitiativeId, InitiativeUsageMeasured>> most = new TreeMap<>();
        for (InitiativeUsageMeasured m : messages.measures()) {
            if (m.level() != EvidenceLevel.DECLARED && m.users() > 0) {
                most.computeIfAbsent(YearMonth.from(m.measuredOn()), _ -> new TreeMap<>())
                        .merge(m.initiative(), m, (a, b) -> b.users() > a.users() ? b : a);
            }
        }
        for (JsonNode row : reporting.rows("/use/months")) {
            boolean invented =
                    most.get(YearMonth.parse(row.path("month").asString())).values().stream()
                            .filter(m -> m.users() >= LEAST_PEOPLE)
                            .anyMatch(m -> m.madeUp().contains("users"));
            assertThat(marks(row).contains("users")).as("%s", row).isEqualTo(invented);
        }
    }

    private static void entries(InventedMessages messages) {
        for (JsonNode division : reporting.rows("/money/divisions")) {
            String name = division.path("division").asString();
            for (JsonNode row :
                    reporting.rows("/money/entries?division=" + RunningReporting.encoded(name))) {
                Set<String> marks = new TreeSet<>();
                UNITS.stream()
                        .filter(unit -> messages.isInvented(messages.entry(row), unit))
                        .forEach(unit -> marks.add("amount." + unit));
                assertThat(texts(row.path("madeUp"))).as("%s", row).isEqualTo(marks);
            }
        }
    }

    /** What a page shows is marked as it is for programs. */
    private static void shown(PageFigures page) {
        for (PageFigures.Table table : page.tables()) {
            List<String> names = table.head().stream().map(PageFigures.Card::name).toList();
            if (names.contains("envelope") && names.contains("available")) {
                shown(table, "/money/divisions", OF_MONEY);
            } else if (names.contains("waiting")) {
                shown(table, "/use/divisions", Map.of());
            }
        }
        assertThat(page.marked()).isNotEmpty();
        assertThat(page.notice()).isNotNull();
    }

    private static void shown(PageFigures.Table table, String path, Map<String, String> columns) {
        Map<String, JsonNode> rows = new HashMap<>();
        reporting
                .rows(path)
                .forEach(row -> rows.put(Written.division(row.path("division").asString()), row));
        assertThat(table.rows()).hasSize(rows.size());
        for (List<PageFigures.Card> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String name = table.head().get(i).name();
                if (name != null) {
                    String column = columns.getOrDefault(name, name) + ".euros";
                    assertThat(row.get(i).mark())
                            .as("%s of %s", name, row.getFirst().label())
                            .isEqualTo(mark(rows.get(row.getFirst().label()), column));
                }
            }
        }
    }

    @Test
    void pages_of_real_figures_say_nothing_of_invented_ones() {
        received(1, false);
        for (String page : List.of("", "/money", "/use", "/stops", "/what-if?months=12")) {
            PageFigures figures = PageFigures.of(reporting.text("/fr" + page));
            assertThat(figures.marked()).as(page).isEmpty();
            assertThat(figures.notice()).as(page).isNull();
            assertThat(reporting.text("/fr" + page)).as(page).doesNotContain("data-invented");
        }
        for (String chart : CHARTS) {
            assertThat(chart(chart)).as(chart).doesNotContain(HATCHED, "inventés");
        }
        assertThat(reporting.text("/open-data/v1/tables/entries.jsonl"))
                .contains("\"madeUp\":[]")
                .doesNotContain("\"madeUp\":[\"");
    }

    private static String mark(JsonNode row, String column) {
        if (texts(row.path("madeUp")).contains(column)) {
            return "wholly";
        }
        return texts(row.path("partlyMadeUp")).contains(column) ? "partly" : null;
    }

    private static Set<String> marks(JsonNode row) {
        Set<String> marks = new TreeSet<>(texts(row.path("madeUp")));
        marks.addAll(texts(row.path("partlyMadeUp")));
        return marks;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
