package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.relay.JournalRecovery;
import org.essaim.stream.relay.JournalRecovery.RecoveryOutcome;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.testkit.ArchivedPostgres;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL that archives its log is lost with its machine and restored from the last copy and
 * the archive: what is lost then, and how the stream goes on.
 */
@Night
class PointInTimeRestoreTest {

    private static final String DATABASE = "service";
    private static final int SEGMENTS = 12;

    @TempDir private Path home;
    private final KafkaBroker broker = KafkaBroker.shared();
    private final String stream = TestNode.freshStream("publisher");
    private final TestNode reader = TestNode.fresh("reader", broker).reading(stream);
    private ArchivedPostgres server;
    private TestNode publisher;

    @BeforeEach
    void two_messages_are_published_and_the_server_is_copied() throws IOException {
        Files.createDirectory(store());
        server =
                ArchivedPostgres.start(
                        home.resolve("first"), store(), Map.of("max_slot_wal_keep_size", "64MB"));
        publisher = node(TestNode.migrated(server.newDatabase(DATABASE)));
        publisher.reading(reader.stream).started();
        reader.started();
        published("1", "2");
        server.copyInto(home.resolve("copy"));
    }

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
        server.close();
    }

    @Test
    @Rule("R97")
    @Fault(16)
    void restored_to_between_two_commits_it_has_the_first_and_takes_the_second_from_its_topic() {
        published("3");
        String between = server.now();
        published("4", "5");
        server.archiveAll();

        restore(Optional.of(between));

        assertThat(head()).isEqualTo(3);
        publisher.publish("instead");
        awaitBehind("the journal ends at position 4, but position 5 was published: it is older");
        publisher.publish("while it is behind");
        assertThat(recover()).isEqualTo(new RecoveryOutcome(3, 2, 2, 7));
        goesOn("1", "2", "3", "4", "5", "instead", "while it is behind", "after");
    }

    @Test
    @Fault(16)
    void what_the_store_did_not_have_yet_is_all_that_is_lost() {
        published("3");
        server.archiveAll();
        published("4");

        restore(Optional.empty());

        assertThat(head()).isEqualTo(3);
        awaitBehind("the journal ends at position 3, but position 4 was published: it is older");
        assertThat(recover()).isEqualTo(new RecoveryOutcome(3, 1, 0, 4));
        goesOn("1", "2", "3", "4", "after");
    }

    @Test
    @Rule("R97")
    void a_store_that_is_away_stops_nobody_and_lacks_nothing_when_it_is_back() throws IOException {
        server.query("select pg_create_physical_replication_slot('of_a_lost_standby', true)");
        Path away = Files.move(store(), home.resolve("away"));
        List<String> all = new ArrayList<>(List.of("1", "2"));
        for (int each = 0; each < SEGMENTS; each++) {
            publisher.publish("away " + each);
            all.add("away " + each);
            server.switchSegment();
        }
        Eventually.passes(() -> assertThat(reader.consumed()).isEqualTo(all));
        assertThat(server.notArchived()).isGreaterThanOrEqualTo(SEGMENTS);
        server.query("checkpoint");
        assertThat(server.query("select wal_status from pg_replication_slots"))
                .as("a standby that is away longer is copied again")
                .isEqualTo("lost");
        assertThat(server.notArchived()).isGreaterThanOrEqualTo(SEGMENTS);

        Files.move(away, store());
        server.archiveAll();
        restore(Optional.empty());

        assertThat(head()).isEqualTo(all.size());
        publisher.started();
        all.add("after");
        goesOn(all.toArray(String[]::new));
    }

    private Path store() {
        return home.resolve("store");
    }

    private TestNode node(PostgresDatabase database) {
        return new TestNode(stream, broker, database);
    }

    private void published(String... texts) {
        publisher.publish(texts);
        Eventually.passes(() -> assertThat(reader.consumed()).endsWith(texts));
    }

    /** On another machine; the service is not started yet. */
    private void restore(Optional<String> until) {
        publisher.close();
        server.lose();
        server =
                ArchivedPostgres.restored(
                        home.resolve("copy"), home.resolve("second"), store(), until, Map.of());
        publisher = node(server.database(DATABASE));
    }

    private long head() {
        return publisher.journal.progress().head();
    }

    private void awaitBehind(String reason) {
        publisher.started();
        Eventually.passes(() -> assertThat(behind()).isEqualTo(reason));
    }

    private String behind() {
        return publisher.jdbc.queryForObject("select behind from journal_relay", String.class);
    }

    private RecoveryOutcome recover() {
        return new JournalRecovery(
                        new RelaySettings(stream, TestAccess.of(broker, stream), "recovering"),
                        publisher.jdbc,
                        publisher.transaction,
                        TestNode.signerOf(stream),
                        publisher.keys,
                        publisher)
                .run();
    }

    /** All of it has come to the reader once, and what is published last too. */
    private void goesOn(String... all) {
        publisher.publish("after");
        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly(all));
        assertThat(reader.of(publisher).quarantined()).isNull();
        assertThat(behind()).isNull();
    }
}
