package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.federation.objective.Objective;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator's Prometheus reads of a running centre, and that it is true. */
@Gate
class MeasuredTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final DivisionId PROMPT = new DivisionId("prompt");
    private static final InitiativeMessages GARDEN = InitiativeMessages.of(PROMPT, "jardin");

    private static final String REFUSED =
            "essaim_inbox_rejected_records{reason=\"unsigned\",stream=\"division.anct\"}";

    private static final Path MONITORING = Path.of("../deploy/kubernetes/platform/monitoring");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NAME = Pattern.compile("\\b(essaim|http|jvm|hikaricp)_[a-z_]+\\b");

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre =
                RunningCentre.at(
                                NOW,
                                PostgresServer.migratedDatabase(),
                                "--essaim.metrics.every=100ms")
                        .with(new DivisionId("anct"))
                        .with(new DivisionId("dinum"))
                        .with(new DivisionId("late"))
                        .with(PROMPT);
        Eventually.passes(() -> assertThat(centre.published()).hasSizeGreaterThanOrEqualTo(2));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void a_journal_that_nobody_takes_in_is_a_backlog_that_grows_older() {
        centre.jdbc().sql("update journal set journalled_at = now() - interval '1 h'").update();

        reads(
                Map.of(
                        "essaim_journal_backlog_messages", (double) centre.published().size(),
                        "essaim_journal_unacknowledged_messages",
                                (double) centre.published().size()));
        Eventually.passes(
                () ->
                        assertThat(values().get("essaim_journal_unacknowledged_age_seconds"))
                                .isBetween(3600.0, 3900.0));
    }

    @Test
    @Rule("R64")
    void each_stream_says_how_far_it_is_read_and_what_is_wrong_with_it() {
        centre.jdbc()
                .sql(
                        """
                        update subscription
                           set position = 7, signed_head = 12, quarantined = 'a fork',
                               watermark = '2026-02-27T12:00:00Z',
                               read_to_end_at = '2026-03-01T11:59:00Z'
                         where stream = 'division.anct'
                        """)
                .update();
        centre.jdbc()
                .sql("insert into rejection_count values ('division.anct', 'unsigned', 3, now())")
                .update();

        reads(
                Map.of(
                        "essaim_stream_quarantined{stream=\"division.anct\"}",
                        1.0,
                        "essaim_stream_quarantined{stream=\"division.dinum\"}",
                        0.0,
                        "essaim_inbox_lag_messages{stream=\"division.anct\"}",
                        5.0,
                        "essaim_stream_watermark_age_seconds{stream=\"division.anct\"}",
                        172_800.0,
                        "essaim_stream_read_age_seconds{stream=\"division.anct\"}",
                        60.0,
                        "essaim_inbox_dead_letters{stream=\"division.anct\"}",
                        0.0,
                        REFUSED,
                        3.0));
        assertThat(values())
                .doesNotContainKey(
                        "essaim_stream_watermark_age_seconds{stream=\"division.dinum\"}");
    }

    @Test
    void a_stop_that_is_not_felt_yet_grows_older_and_one_that_is_has_a_latency() {
        stop("anct", "2026-03-01T10:00:00Z", null);
        stop("dinum", "2026-02-28T10:00:00Z", "2026-02-28T10:01:30Z");

        reads(
                Map.of(
                        "essaim_stop_pending_age_seconds{division=\"anct\"}", 7_200.0,
                        "essaim_stop_pending_age_seconds{division=\"dinum\"}", 0.0,
                        "essaim_stop_latency_seconds{division=\"dinum\"}", 90.0));
        assertThat(values()).doesNotContainKey("essaim_stop_latency_seconds{division=\"anct\"}");
    }

    @Test
    @Rule("R64")
    void a_stream_without_a_valid_key_is_closed_and_one_that_never_had_any_is_not() {
        centre.jdbc()
                .sql(
                        """
                        insert into signing_key (stream, key_id, public_key, revoked_at)
                        values ('division.dinum', '1', '-', now()),
                               ('division.late', '2', '-', now()),
                               ('division.late', '3', '-', null)
                        """)
                .update();

        reads(
                Map.of(
                        "essaim_stream_closed{stream=\"division.anct\"}", 0.0,
                        "essaim_stream_closed{stream=\"division.dinum\"}", 1.0,
                        "essaim_stream_closed{stream=\"division.late\"}", 0.0));
    }

    /** In one test, as what is counted is never taken back. */
    @Test
    @Rule("R98")
    void messages_and_stops_keep_their_objective_or_miss_it() {
        receives(1, Duration.ofDays(40));
        assertThat(counted(Objective.DELIVERY)).as("not read to its end").isEqualTo("0 of 0");
        centre.jdbc()
                .sql("update subscription set read_to_end_at = now() where stream like '%.late'")
                .update();
        receives(2, Duration.ofSeconds(-20));
        receives(3, Duration.ofSeconds(60));
        receives(4, Duration.ofSeconds(61));
        assertThat(counted(Objective.DELIVERY)).isEqualTo("2 of 3");

        applied(stop("prompt", "2026-03-01T11:50:00Z", null), NOW.minusSeconds(300));
        applied(stop("prompt", "2026-03-01T11:50:00Z", null), NOW.minusSeconds(299));
        applied(stop("prompt", "2026-03-01T11:58:00Z", null), NOW.plusSeconds(86_400));
        applied(stop("prompt", "2026-03-01T11:58:00Z", null), NOW.minusSeconds(86_400));
        Eventually.passes(() -> assertThat(counted(Objective.STOP)).isEqualTo("3 of 4"));
    }

    @Test
    @Rule("R12")
    void sound_books_and_processors_that_have_caught_up_read_zero() {
        reads(
                Map.of(
                        "essaim_funding_broken_accounts", 0.0,
                        "essaim_processor_lag_seconds{processor=\"stopping\"}", 0.0,
                        "essaim_processor_dead_letters{processor=\"stopping\"}", 0.0));
        assertThat(values().get("essaim_readings_age_seconds")).isBetween(0.0, 60.0);
    }

    @Test
    void what_dashboards_ask_for_is_exported_by_that_name() throws IOException {
        stop("anct", "2026-03-01T10:00:00Z", "2026-03-01T10:00:01Z");
        centre.jdbc()
                .sql(
                        """
                        update subscription set watermark = now(), read_to_end_at = now()
                         where stream = 'division.anct'
                        """)
                .update();
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> boards = Files.list(MONITORING.resolve("dashboards"))) {
            for (Path board : boards.toList()) {
                for (JsonNode expr : JSON.readTree(board).findValues("expr")) {
                    NAME.matcher(expr.asString()).results().forEach(it -> asked.add(it.group()));
                }
            }
        }
        // Only a division has an envelope.
        asked.remove("essaim_envelope_broken_accounts");

        assertThat(asked).hasSizeGreaterThan(15);
        Eventually.passes(
                () -> {
                    String scraped = centre.text("/actuator/prometheus");
                    assertThat(asked).allMatch(name -> scraped.contains("\n" + name));
                });
    }

    private static UUID stop(String division, String decided, String applied) {
        UUID id = UUID.randomUUID();
        centre.jdbc()
                .sql(
                        """
                        insert into stop (stop_id, division, initiative, expense_id, spent_on,
                                          use_by, due_on, reason, decided_at, explanation,
                                          applied_at)
                        values (?, ?, 'jardin', gen_random_uuid(), '2025-02-01',
                                '2026-02-01', '2026-02-02', 'UNUSED', ?::timestamptz, '{}',
                                ?::timestamptz)
                        """)
                .params(id, division, decided, applied)
                .update();
        return id;
    }

    private static void applied(UUID stop, Instant at) {
        centre.receives(
                PROMPT,
                new FundingStopApplied(PROMPT, GARDEN.initiative(), stop, BusinessDay.of(NOW), at));
    }

    /** As the inbox hands it over. */
    private static void receives(long position, Duration underWay) {
        FederationMessage launched = GARDEN.launched(LocalDate.of(2026, 2, 1));
        ReceivedMessage message =
                Inbound.received("division.late", position, launched, NOW.minus(underWay));
        centre.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> centre.bean(RecordConsumer.class).consume(List.of(message)));
    }

    /** How many kept the objective, of all that were measured. */
    private static String counted(Objective objective) {
        String label = "{objective=\"%s\"".formatted(objective.word());
        String within = ",le=\"%s\"}".formatted((double) objective.within().toSeconds());
        Map<String, Double> values = values();
        return "%.0f of %.0f"
                .formatted(
                        values.get("essaim_objective_seconds_bucket" + label + within),
                        values.get("essaim_objective_seconds_count" + label + "}"));
    }

    private static void reads(Map<String, Double> expected) {
        Eventually.passes(() -> assertThat(values()).containsAllEntriesOf(expected));
    }

    /** What is exported under our own names, by series. */
    private static Map<String, Double> values() {
        return centre.text("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("essaim_"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
    }
}
