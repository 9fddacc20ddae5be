package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A projection is made anew from the events while the old one answers, and is the same. */
class RebuildTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final String REBUILDS = "/actuator/rebuilds";

    private final DivisionId anct = new DivisionId("anct");
    private final RunningCentre centre =
            RunningCentre.at(Instant.parse("2025-06-01T10:00:00Z")).with(anct);

    @BeforeEach
    void a_centre_that_has_decided_something() {
        UUID gift = new UUID(0, 1);
        centre.post(
                "/api/v1/divisions/anct/allocations",
                "{\"id\": \"%s\", \"year\": 2024, \"euros\": \"900000.00\", \"halfDays\": 90000}"
                        .formatted(gift));
        centre.hears(
                anct,
                new EnvelopeAllocationReceived(anct, gift, 2024, Amount.of(900_000_00, 90_000)));
        for (int i = 0; i < 150; i++) {
            Tales one = Tales.of(anct, "abri%03d".formatted(i));
            centre.hears(
                    anct,
                    one.launched(SPENT),
                    one.granted(SPENT),
                    one.flagged(Flag.SPLIT, "one", SPENT),
                    one.spent("one", SPENT.plusDays(i)),
                    one.used(SPENT.minusDays(1), i));
        }
        centre.hearsClaim(anct, BusinessDay.startOf(SPENT.plusMonths(14)));
        caughtUp();
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    @Rule({"R12", "R66", "R95"})
    void every_projection_is_the_same_afterwards_and_nothing_is_decided_again() {
        Map<String, List<String>> before = tables();
        List<String> indexes = indexes();
        List<String> told = centre.told();
        assertThat(before.get("stop")).hasSize(61);

        for (JsonNode name : centre.get(REBUILDS).path("projections")) {
            rebuilt(name.asString());
        }

        caughtUp();
        assertThat(tables()).isEqualTo(before);
        assertThat(indexes()).isEqualTo(indexes);
        assertThat(centre.told()).isEqualTo(told);
        assertThat(centre.get("/api/v1/funding/check").path("balanced").asBoolean()).isTrue();
        assertThat(centre.get("/api/v1/funding").at("/0/grantedCents").asLong())
                .isEqualTo(150 * 500_00);
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
                                        answers.add(
                                                centre.get("/api/v1/funding/initiatives").size());
                                    }
                                });
        Thread writer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    for (int i = 0; going.get() || i < 50; i++) {
                                        Tales one = Tales.of(anct, "banc%04d".formatted(i));
                                        centre.hears(anct, one.granted(SPENT));
                                    }
                                });

        rebuilt("funding");

        going.set(false);
        reader.join();
        writer.join();
        caughtUp();
        JsonNode check = centre.get("/api/v1/funding/check");
        assertThat(check.path("broken")).isEmpty();
        assertThat(check.path("balanced").asBoolean()).isTrue();
        assertThat(answers).isNotEmpty().allMatch(rows -> rows >= 150).isSorted();
        assertThat(centre.get("/api/v1/funding/initiatives").size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void what_is_no_projection_is_not_rebuilt() {
        assertThat(centre.post(REBUILDS + "/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(centre.post(REBUILDS + "/publication", "{}").statusCode()).isEqualTo(404);
    }

    private void rebuilt(String projection) {
        JsonNode progress = ended(projection);
        assertThat(progress.path("state").asString()).as(progress.toString()).isEqualTo("DONE");
        assertThat(progress.path("handled").asLong())
                .isGreaterThanOrEqualTo(progress.path("total").asLong());
    }

    private JsonNode ended(String projection) {
        assertThat(centre.post(REBUILDS + "/" + projection, "{}").statusCode()).isEqualTo(200);
        Eventually.holds(
                projection + " is rebuilt",
                () -> !last(projection).path("state").asString().equals("RUNNING"));
        return last(projection);
    }

    private JsonNode last(String projection) {
        return centre.get(REBUILDS)
                .path("last")
                .valueStream()
                .filter(one -> one.path("processor").asString().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    /** Every row of every table that a projection names. */
    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table :
                List.of(
                        "funding_movement",
                        "funding_account",
                        "funding_total",
                        "funding_year",
                        "funding_grant",
                        "initiative",
                        "control_initiative",
                        "control_flag",
                        "control_expense",
                        "control_finding",
                        "control_sample",
                        "stopping_division",
                        "stopping_file",
                        "stopping_expense",
                        "stopping_evidence",
                        "stop",
                        "warning")) {
            tables.put(
                    table,
                    centre.jdbc()
                            .sql("select t::text from %s t order by 1".formatted(table))
                            .query(String.class)
                            .list());
        }
        return tables;
    }

    private List<String> indexes() {
        return centre.jdbc()
                .sql("select indexdef from pg_indexes where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
    }

    private void caughtUp() {
        Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());
    }
}
