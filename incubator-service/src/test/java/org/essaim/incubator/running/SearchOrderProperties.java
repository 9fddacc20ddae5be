package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchOrder;
import org.essaim.incubator.search.domain.SearchStage;
import org.essaim.incubator.search.read.SearchQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.testkit.Night;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is looked for, in whichever order and in parts of whichever size: all that fits is
 * found, once, in the order that is documented, as if each thing had been looked at.
 */
@Night
class SearchOrderProperties {

    private static final int DIVISIONS = 40;

    /** What {@code words @@} and the joins of a search say of each thing, one by one. */
    private static final String THINGS =
            """
            select e.kind, e.division, e.id, e.news, i.stage, coalesce(g.users, 0) as users,
                   g.measured_on is not null as used, coalesce(i.stopped, false) as stopped,
                   exists (select from generalization_case c
                            where c.division = e.division and c.initiative = e.id
                              and c.standing = 'GENERALIZED') as adoptable,
                   cast(:q as text) is null or e.words @@ sought(:q) as fits,
                   (-1000000 * ts_rank(e.words, sought(coalesce(:q, ''))))::integer as rank
              from search_entry e
              left join initiative i
                on e.kind <> 'IRRITANT' and i.division = e.division and i.initiative = e.id
              left join generalization_initiative g
                on e.kind <> 'IRRITANT' and g.division = e.division and g.initiative = e.id
            """;

    private static final Map<String, String> TABLES =
            Map.of(
                    "initiatives", "initiative",
                    "stops", "stop",
                    "generalization/cases", "generalization_case");

    /** Nothing is written while it is looked for. */
    private static final Map<String, List<Thing>> THINGS_BY_WORDS = new HashMap<>();

    private static FilledCentre centre;

    private record Thing(
            SearchKind kind,
            String division,
            String id,
            long news,
            SearchStage stage,
            int users,
            boolean used,
            boolean stopped,
            boolean adoptable,
            boolean fits,
            int rank) {

        boolean isIn(SearchFilter filter) {
            return fits
                    && (filter.kind() == null || filter.kind() == kind || isInitiative(filter))
                    && (filter.division() == null || filter.division().equals(division))
                    && (filter.stage() == null || filter.stage() == stage)
                    && (filter.used() == null || filter.used() == used)
                    && (filter.stopped() == null || filter.stopped() == stopped)
                    && (filter.adoptable() == null || filter.adoptable() == adoptable);
        }

        private boolean isInitiative(SearchFilter filter) {
            return filter.kind() == SearchKind.PRODUCT && kind == SearchKind.INITIATIVE && used;
        }

        String name() {
            return "%s %s/%s".formatted(kind, division, id);
        }
    }

    /** Rare and frequent words, both at once, and none; on 8,800 things. */
    enum Words {
        NONE(null),
        RARE("“Cantine Courriers 1387”"),
        FREQUENT("guichets"),
        BOTH("guichet cantine"),
        EITHER("vélo or absence"),
        WITHOUT("demander -guichet"),
        EVERYWHERE("essai or trop or demander"),
        UNKNOWN("licorne");

        private final String written;

        Words(String written) {
            this.written = written;
        }
    }

    /** One way or none to narrow it. */
    enum Narrow {
        NOTHING,
        DIVISION,
        STAGE,
        USED,
        STOPPED,
        ADOPTABLE;

        SearchFilter of(Words words, SearchKind kind, boolean yes) {
            return new SearchFilter(
                    words.written,
                    kind,
                    this == DIVISION ? "division-7" : null,
                    this == STAGE ? SearchStage.PILOT : null,
                    null,
                    this == USED ? yes : null,
                    this == STOPPED ? yes : null,
                    this == ADOPTABLE ? yes : null);
        }
    }

    @BeforeContainer
    static void start() {
        centre = FilledCentre.of(DIVISIONS);
    }

    @AfterContainer
    static void stop() {
        centre.close();
    }

    @Property(tries = 60)
    void all_that_fits_is_found_once_in_the_order_that_is_documented(
            @ForAll Words words,
            @ForAll Narrow narrow,
            @ForAll boolean yes,
            @ForAll SearchOrder order,
            @ForAll("kinds") SearchKind kind,
            @ForAll @IntRange(min = 90, max = 1_000) int size) {
        SearchFilter filter = narrow.of(words, kind, yes);
        assertThat(found(filter, order, size))
                .isEqualTo(expected(filter, order).stream().map(Thing::name).toList());
    }

    /** A list, an order of it, and by what its rows are compared in that order. */
    enum Sorted {
        BY_NAME("initiatives?sort=NAME", Comparator.comparing(text("initiative"))),
        LAST_LAUNCHED(
                "initiatives?sort=LATEST",
                Comparator.comparing(text("launchedOn"))
                        .reversed()
                        .thenComparing(text("initiative"))),
        FIRST_DUE("stops?sort=DUE", Comparator.comparing(text("dueOn"))),
        LAST_DUE("stops?sort=LATEST", Comparator.comparing(text("dueOn")).reversed()),
        CASES_BY_NAME("generalization/cases?sort=NAME", Comparator.comparing(text("initiative"))),
        LAST_OPENED(
                "generalization/cases?sort=LATEST",
                Comparator.comparing(text("openedOn")).reversed());

        private final String path;
        private final Comparator<JsonNode> order;

        Sorted(String path, Comparator<JsonNode> order) {
            this.path = path;
            this.order = order;
        }

        private static Function<JsonNode, String> text(String member) {
            return row -> row.path(member).asString();
        }
    }

    @Property(tries = 24)
    void a_list_has_each_row_once_in_the_order_that_is_asked_for(
            @ForAll Sorted list, @ForAll @IntRange(min = 90, max = 1_000) int size) {
        List<JsonNode> rows = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page =
                    centre.centre()
                            .get("/api/v1/%s&size=%d&after=%s".formatted(list.path, size, next));
            rows.addAll(page.path("items").valueStream().toList());
            next = page.path("next").asString(null);
        }
        long all =
                centre.centre()
                        .jdbc()
                        .sql("select count(*) from " + TABLES.get(list.path.split("\\?")[0]))
                        .query(Long.class)
                        .single();
        assertThat(rows).doesNotHaveDuplicates().isSortedAccordingTo(list.order);
        assertThat((long) rows.size()).isEqualTo(all).isPositive();
    }

    @Provide
    Arbitrary<SearchKind> kinds() {
        return Arbitraries.of(SearchKind.class).injectNull(0.6);
    }

    /** The last news first. */
    private static List<Thing> things(String words) {
        return centre
                .centre()
                .jdbc()
                .sql(THINGS)
                .param("q", words)
                .query(RecordMapper.of(Thing.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(Thing::news).reversed())
                .toList();
    }

    private static List<Thing> expected(SearchFilter filter, SearchOrder order) {
        List<Thing> all =
                THINGS_BY_WORDS
                        .computeIfAbsent(
                                Objects.requireNonNullElse(filter.q(), ""), _ -> things(filter.q()))
                        .stream()
                        .filter(thing -> thing.isIn(filter))
                        .toList();
        if (order == SearchOrder.USERS) {
            return all.stream().sorted(Comparator.comparing(Thing::users).reversed()).toList();
        }
        if (order == SearchOrder.LATEST || filter.q() == null) {
            return all;
        }
        int compared = Math.min(SearchQuery.COMPARED, all.size());
        return Stream.concat(
                        all.subList(0, compared).stream().sorted(Comparator.comparing(Thing::rank)),
                        all.subList(compared, all.size()).stream())
                .toList();
    }

    private static List<String> found(SearchFilter filter, SearchOrder order, int size) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = centre.centre().get(path(filter, order, size) + "&after=" + next);
            page.path("items")
                    .forEach(
                            item ->
                                    found.add(
                                            "%s %s/%s"
                                                    .formatted(
                                                            item.path("kind")
                                                                    .asString()
                                                                    .replace(
                                                                            "PRODUCT",
                                                                            "INITIATIVE"),
                                                            item.path("division").asString(),
                                                            item.path("id").asString())));
            next = page.path("next").asString(null);
        }
        return found;
    }

    private static String path(SearchFilter filter, SearchOrder order, int size) {
        StringBuilder path =
                new StringBuilder("/api/v1/search?size=%d&sort=%s".formatted(size, order));
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("q", filter.q());
        asked.put("kind", filter.kind());
        asked.put("division", filter.division());
        asked.put("stage", filter.stage());
        asked.put("used", filter.used());
        asked.put("stopped", filter.stopped());
        asked.put("adoptable", filter.adoptable());
        asked.forEach(
                (name, value) -> {
                    if (value != null) {
                        path.append('&').append(name).append('=');
                        path.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
                    }
                });
        return path.toString();
    }
}
