package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A projection is made again from the events while the old one answers, and is the same. */
@Gate
class RebuildTest {

    private static final LocalDate SPENT = LocalDate.of(2023, 12, 1);
    private static final String FUNDED = "/api/v1/funding/initiatives?size=1000";
    private static final String REBUILDS = "/actuator/rebuilds";

    /** However many grants of it a slow rebuild leaves time for, the envelope holds them. */
    private static final Amount ONE_EURO = Amount.of(1_00, 0);

    private static final DivisionId ANCT = new DivisionId("anct");
    private static RunningCentre centre;

    @BeforeAll
    static void a_centre_that_has_decided_something() {
        centre = RunningCentre.at(SampleFederation.MARCH);
        SampleFederation.fill(centre);
        List<FederationMessage> messages = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            InitiativeMessages one = InitiativeMessages.of(ANCT, "abri%03d".formatted(i));
            messages.add(one.launched(SPENT));
            messages.add(one.granted(SPENT));
            messages.add(one.flagged(Flag.SPLIT, "one", SPENT));
            messages.add(one.spent("one", SPENT.plusDays(i)));
            messages.add(one.receipt("one", "a photo", SPENT.plusDays(i)));
            messages.add(one.used(SPENT.minusDays(1), i));
        }
        centre.receives(ANCT, messages.toArray(FederationMessage[]::new));
        centre.receivesWatermark(ANCT, BusinessDay.startOf(LocalDate.of(2025, 3, 1)));
        centre.caughtUp();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Rule({"R12", "R66", "R95"})
    void every_projection_is_the_same_afterwards_and_nothing_is_decided_again() {
        Map<String, List<String>> before = tables();
        List<String> indexes = indexes();
        List<String> published = centre.published();
        long events = events();
        long granted = granted();
        assertThat(before).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
        assertThat(before.get("stop")).hasSizeGreaterThan(90);

        List<String> names =
                centre.get(REBUILDS)
                        .path("projections")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        assertThat(names)
                .containsExactly(
                        "board",
                        "control",
                        "divisions",
                        "funding",
                        "funding-rounds",
                        "generalization",
                        "initiatives",
                        "obstacles",
                        "offices",
                        "redactions",
                        "search",
                        "stopping",
                        "withdrawals");
        names.forEach(RebuildTest::rebuilt);

        centre.caughtUp();
        assertThat(tables()).isEqualTo(before);
        assertThat(indexes()).isEqualTo(indexes);
        assertThat(centre.published()).isEqualTo(published);
        assertThat(centre.get("/api/v1/funding/check").path("balanced").asBoolean()).isTrue();
        assertThat(events()).isEqualTo(events);
        assertThat(granted()).isEqualTo(granted).isGreaterThanOrEqualTo(150 * 500_00);
    }

    @Test
    @Rule("R12")
    void what_was_altered_is_put_right_while_lists_answer_and_events_go_on_coming()
            throws Exception {
        centre.jdbc().sql("update funding_account set cents = cents + 7").update();
        assertThat(centre.get("/api/v1/funding/check").path("balanced").asBoolean()).isFalse();
        AtomicBoolean going = new AtomicBoolean(true);
        List<Integer> answers = new ArrayList<>();
        Thread reader =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (going.get()) {
                                        answers.add(centre.list(FUNDED).size());
                                    }
                                });
        Thread writer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    for (int i = 0; i < 50 || going.get() && i < 500; i++) {
                                        InitiativeMessages one =
                                                InitiativeMessages.of(
                                                        ANCT, "banc%04d".formatted(i));
                                        centre.receives(ANCT, one.granted(2, ONE_EURO, SPENT));
                                    }
                                });

        rebuilt("funding");

        going.set(false);
        reader.join();
        writer.join();
        centre.caughtUp();
        JsonNode check = centre.get("/api/v1/funding/check");
        assertThat(check.path("broken")).isEmpty();
        assertThat(check.path("balanced").asBoolean()).isTrue();
        assertThat(answers).isNotEmpty().allMatch(rows -> rows >= 150).isSorted();
        assertThat(centre.list(FUNDED).size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void what_is_no_projection_is_not_rebuilt() {
        assertThat(centre.post(REBUILDS + "/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(centre.post(REBUILDS + "/publication", "{}").statusCode()).isEqualTo(404);
    }

    private static void rebuilt(String projection) {
        JsonNode progress = ended(projection);
        assertThat(progress.path("state").asString()).as(progress.toString()).isEqualTo("DONE");
        assertThat(progress.path("handled").asLong())
                .isGreaterThanOrEqualTo(progress.path("total").asLong());
    }

    private static JsonNode ended(String projection) {
        assertThat(centre.post(REBUILDS + "/" + projection, "{}").statusCode()).isEqualTo(200);
        Eventually.holds(
                projection + " is rebuilt",
                () -> !last(projection).path("state").asString().equals("RUNNING"));
        return last(projection);
    }

    private static JsonNode last(String projection) {
        return centre.get(REBUILDS)
                .path("last")
                .valueStream()
                .filter(one -> one.path("processor").asString().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    /** Every row of every table that a projection names. */
    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : centre.rebuildable()) {
            tables.put(
                    table,
                    centre.jdbc()
                            .sql("select t::text from %s t order by 1".formatted(table))
                            .query(String.class)
                            .list());
        }
        return tables;
    }

    private static long events() {
        return centre.jdbc().sql("select count(*) from domain_event").query(Long.class).single();
    }

    private static long granted() {
        return RunningCentre.amount(centre.list("/api/v1/funding?division=anct").at("/0/granted"))
                .money()
                .cents();
    }

    private static List<String> indexes() {
        return centre.jdbc()
                .sql("select indexdef from pg_indexes where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
    }
}
