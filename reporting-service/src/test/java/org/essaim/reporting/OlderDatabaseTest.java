package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A database of the version before (commit 9cfcff4), with a fact of every kind, is taken over: its
 * facts and all that is public are those of a service that received the same messages itself.
 */
@Gate
class OlderDatabaseTest {

    private static final Pattern SCRIPT = Pattern.compile("\"script\":\"(V[^\"]*)\"");

    /** As Flyway makes it. */
    private static final String HISTORY =
            """
            create table flyway_schema_history (installed_rank int primary key, version text,
                description text not null, type text not null, script text not null, checksum int,
                installed_by text not null, installed_on timestamp not null default now(),
                execution_time int not null, success boolean not null)
            """;

    /**
     * What became of irritants was no fact then; it lies before all that any processor has yet to
     * read, so that nothing but the migration makes facts of it.
     */
    private static final String IRRITANTS =
            """
            insert into domain_event (global_index, epoch, transaction_id, event_id, aggregate_type,
                aggregate_id, sequence_number, type, revision, payload, metadata, recorded_at)
            select -1000 + i, 1, 1, gen_random_uuid(), 'stream', 'stream:division.before', i,
                'irritant.' || (array['corroborated', 'merged', 'resolved', 'reopened'])[i]
                    || '.v1',
                '1',
                ('{"division":"before","irritantId":"00000000-0000-0001-0000-00000000000' || i
                    || '",'
                    || (array['"corroborations":4',
                        '"into":"00000000-0000-0001-0000-000000000009","mergedOn":"2021-05-01"',
                        '"resolvedOn":"2021-06-01"',
                        '"corroborations":5,"reopenedOn":"2021-07-01"'])[i] || '}')::json,
                ('{"stream":"division.before","position":' || i
                    || ',"toldAt":"2021-07-31T23:30:00Z"}')::json, now()
              from generate_series(1, 4) i
            """;

    private static RunningReporting upgraded;
    private static RunningReporting fresh;

    /** What comes after the upgrade. */
    private static final VolunteersCounted LATER =
            new VolunteersCounted(
                    new DivisionId("dinum"), 12, 7, LocalDate.of(2026, 11, 26), 5, null);

    private record Stored(String stream, String type, String payload, String recordedAt) {}

    @BeforeAll
    static void start() {
        PostgresDatabase database = PostgresServer.freshDatabase();
        restore(database);
        upgraded = new RunningReporting(database);
        fresh = SharedReporting.cleared();
        upgraded.jdbc()
                .sql(
                        """
                        select metadata ->> 'stream' as stream, type, payload::text as payload,
                            metadata ->> 'toldAt' as recorded_at
                          from domain_event order by global_index
                        """)
                .query(Stored.class)
                .list()
                .forEach(OlderDatabaseTest::receive);
        upgraded.jdbc()
                .sql("select stream, digest, text from free_text")
                .query(
                        row -> {
                            fresh.tell(row.getString(1), row.getString(2), row.getString(3));
                        });
        for (RunningReporting each : List.of(upgraded, fresh)) {
            each.receive("division.later", LATER, Instant.parse("2026-11-26T10:00:00Z"));
            each.settle();
        }
    }

    private static void receive(Stored stored) {
        FederationMessage message =
                ContractJson.mapper()
                        .readValue(
                                stored.payload(), MessageTypes.named(stored.type()).orElseThrow());
        fresh.receive(stored.stream(), message, Instant.parse(stored.recordedAt()));
    }

    @AfterAll
    static void stop() {
        upgraded.close();
    }

    /** Its tables are made by the migrations that its own history names, in that order. */
    private static void restore(PostgresDatabase database) {
        String dump = text("/before/reporting.sql.gz", true);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String script : SCRIPT.matcher(dump).results().map(m -> m.group(1)).toList()) {
                boolean platform = Integer.parseInt(script.replaceAll("^V|__.*", "")) < 100;
                statement.execute(
                        text("/db/" + (platform ? "platform/" : "service/") + script, false));
            }
            statement.execute(HISTORY);
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate event_store_epoch, portfolio_secret");
            statement.execute(dump);
            statement.execute(IRRITANTS);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void every_fact_of_then_is_there_once_with_the_message_that_it_is() {
        assertThat(upgraded.facts()).isEqualTo(fresh.facts()).hasSize(238);
        assertThat(
                        upgraded.jdbc()
                                .sql("select distinct kind from recorded_fact")
                                .query(FactKind.class)
                                .set())
                .isEqualTo(
                        EnumSet.complementOf(
                                EnumSet.of(
                                        FactKind.USE_WITHDRAWN,
                                        FactKind.DEROGATION_GRANTED,
                                        FactKind.DIVISION_NAMED,
                                        FactKind.TITLE_CORRECTED,
                                        FactKind.TRIAL_CORRECTED,
                                        FactKind.ADDRESS_SET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?trueOn=2021-06-01",
                "?knownOn=2022-01-01",
                "?trueOn=2022-03-01&knownOn=2023-01-01"
            })
    void everything_public_is_the_same_to_the_byte(String days) {
        String archive = "/open-data/v1/essaim.zip" + days;
        assertThat(upgraded.bytes(archive)).isEqualTo(fresh.bytes(archive));
    }

    @Test
    void the_sums_are_those_that_the_version_before_exported() {
        List<String> before = text("/before/money.csv", false).lines().skip(1).toList();
        assertThat(upgraded.rows("/money/years").valueStream().map(OlderDatabaseTest::line))
                .isEqualTo(before);
    }

    private static String line(JsonNode year) {
        StringBuilder line =
                new StringBuilder(year.get("division").asString() + "," + year.get("year"));
        for (String figure : List.of("allocated", "granted", "spent", "reversed", "released")) {
            Amount amount = RunningReporting.amount(year.get(figure));
            line.append(',').append(amount.money().cents());
            line.append(',').append(amount.time().halfDays());
        }
        return line.toString();
    }

    @Test
    void facts_go_on_behind_those_that_were_taken_over_and_no_old_processor_is_left() {
        long last =
                upgraded.jdbc()
                        .sql("select nextval(pg_get_serial_sequence('recorded_fact', 'seq'))")
                        .query(Long.class)
                        .single();
        assertThat(last).isGreaterThan(238);
        assertThat(
                        upgraded.jdbc()
                                .sql("select processor_name from token_entry")
                                .query(String.class)
                                .set())
                .contains("facts", "subscriptions")
                .doesNotContain("division", "stops", "spread", "hea" + "ring");
    }

    private static String text(String resource, boolean packed) {
        try (InputStream in = OlderDatabaseTest.class.getResourceAsStream(resource)) {
            byte[] bytes = packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
