package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.relay.JournalRecovery;
import org.essaim.stream.relay.JournalRecovery.RecoveryOutcome;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database is restored to a time before what was published from it. */
@Fault(16)
@Gate
class JournalRecoveryTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final String stream = TestNode.freshStream("publisher");
    private final PostgresDatabase database = TestNode.freshDatabase();
    private TestNode publisher = new TestNode(stream, broker, database);
    private final TestNode reader = TestNode.fresh("reader", broker).reading(stream);

    @BeforeEach
    void five_messages_are_consumed() {
        publisher.reading(reader.stream).started();
        reader.started();
        publisher.publish("1", "2", "3", "4", "5");
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(5));
        publisher.close();
    }

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
    }

    @Test
    void nothing_is_sent_and_the_reason_is_reported() {
        restoreBackupUpTo(3);
        publisher.publish("another 4");
        restart();

        Eventually.passes(
                () ->
                        assertThat(behind())
                                .isEqualTo(
                                        "the journal ends at position 4,"
                                                + " but position 5 was published:"
                                                + " it is older"));
        assertThat(publisher.sent()).isEqualTo(3);
        assertThat(reader.consumed()).containsExactly("1", "2", "3", "4", "5");
        assertThat(reader.of(publisher).quarantined()).isNull();
    }

    @Test
    @Night
    void an_older_database_that_published_nothing_yet_reports_how_far_it_is_behind() {
        restoreBackupUpTo(3);
        restart();

        Eventually.passes(
                () ->
                        assertThat(behind())
                                .isEqualTo(
                                        "the journal ends at position 3,"
                                                + " but position 5 was published:"
                                                + " it is older"));
    }

    @Test
    void what_was_published_is_recovered_and_what_was_journalled_instead_follows_it() {
        restoreBackupUpTo(3);
        publisher.publish("another 4");
        restart();
        Eventually.passes(() -> assertThat(behind()).isNotNull());

        assertThat(recover()).isEqualTo(new RecoveryOutcome(3, 2, 1, 6));

        publisher.publish("7");
        Eventually.passes(
                () ->
                        assertThat(reader.consumed())
                                .containsExactly("1", "2", "3", "4", "5", "another 4", "7"));
        assertThat(reader.of(publisher).quarantined()).isNull();
        assertThat(behind()).isNull();
        assertThat(publisher.consumed())
                .as("what was lost is handed out")
                .containsExactly("4", "5");
        assertThat(
                        publisher.jdbc.queryForList(
                                "select position from journal_recovered order by 1", Long.class))
                .containsExactly(4L, 5L);
        assertThat(recover()).as("once is enough").isEqualTo(new RecoveryOutcome(7, 0, 0, 7));
    }

    @Test
    @Night
    void a_fork_that_was_sent_already_is_repaired_and_released() {
        restoreBackupUpTo(3);
        publisher.publish("another 4");
        sendWithoutCheck();
        Eventually.passes(() -> assertThat(reader.of(publisher).quarantined()).isNotNull());
        publisher.close();
        publisher = new TestNode(stream, broker, database);

        assertThat(recover()).isEqualTo(new RecoveryOutcome(3, 2, 1, 6));
        reader.subscriptions.release(stream);
        publisher.started();
        publisher.publish("7");

        Eventually.passes(
                () ->
                        assertThat(reader.consumed())
                                .containsExactly("1", "2", "3", "4", "5", "another 4", "7"));
        assertThat(reader.of(publisher).quarantined()).isNull();
        assertThat(behind()).isNull();
    }

    @Test
    @Night
    void a_journal_that_has_everything_recovers_nothing() {
        publisher = new TestNode(stream, broker, database);

        assertThat(recover()).isEqualTo(new RecoveryOutcome(5, 0, 0, 5));
    }

    private void restart() {
        publisher = new TestNode(stream, broker, database).started();
    }

    /** As a service would without the check of its own topic: that has both histories. */
    private void sendWithoutCheck() {
        Map<String, Object> client = broker.superuserClient();
        client.put("acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            new RecordWriter(stream, TestNode.signerOf(stream), InstantSource.system())
                    .batch(new JournalArchive(stream, publisher.jdbc).after(3, 10))
                    .forEach(producer::send);
        }
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

    private String behind() {
        return publisher.jdbc.queryForObject("select behind from journal_relay", String.class);
    }

    private void restoreBackupUpTo(long position) {
        publisher.transaction.executeWithoutResult(
                _ -> {
                    publisher.jdbc.update("delete from journal where position > ?", position);
                    publisher.jdbc.update(
                            "update journal_head set position = ?,"
                                    + " hash = (select hash from journal where position = ?)",
                            position,
                            position);
                    publisher.jdbc.update("update journal_relay set sent = ?", position);
                });
    }
}
