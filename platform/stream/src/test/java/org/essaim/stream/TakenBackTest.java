package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.relay.JournalRecovery;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database is restored to a time before what was told from it. */
@Fault(16)
class TakenBackTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final String stream = TestNode.freshStream("teller");
    private final PostgresDatabase database = TestNode.freshDatabase();
    private TestNode teller = new TestNode(stream, broker, database);
    private final TestNode hearer = TestNode.fresh("hearer", broker).hearing(stream);

    @BeforeEach
    void five_messages_are_heard() {
        teller.hearing(hearer.stream).started();
        hearer.started();
        teller.tell("1", "2", "3", "4", "5");
        Eventually.passes(() -> assertThat(hearer.heard()).hasSize(5));
        teller.close();
    }

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
    }

    @Test
    void nothing_is_sent_and_it_says_why() {
        restoreBackupUpTo(3);
        teller.tell("another 4");
        restart();

        Eventually.passes(
                () ->
                        assertThat(behind())
                                .isEqualTo(
                                        "the journal ends at position 4, and position 5 was told:"
                                                + " this is an older one"));
        assertThat(teller.sent()).isEqualTo(3);
        assertThat(hearer.heard()).containsExactly("1", "2", "3", "4", "5");
        assertThat(hearer.of(teller).quarantined()).isNull();
    }

    @Test
    void an_older_database_that_said_nothing_yet_says_how_far_it_is_behind() {
        restoreBackupUpTo(3);
        restart();

        Eventually.passes(
                () ->
                        assertThat(behind())
                                .isEqualTo(
                                        "the journal ends at position 3, and position 5 was told:"
                                                + " this is an older one"));
    }

    @Test
    void what_was_told_is_taken_back_and_what_was_said_instead_comes_after_it() {
        restoreBackupUpTo(3);
        teller.tell("another 4");
        restart();
        Eventually.passes(() -> assertThat(behind()).isNotNull());

        assertThat(takeBack()).isEqualTo(new JournalRecovery.Outcome(3, 2, 1, 6));

        teller.tell("7");
        Eventually.passes(
                () ->
                        assertThat(hearer.heard())
                                .containsExactly("1", "2", "3", "4", "5", "another 4", "7"));
        assertThat(hearer.of(teller).quarantined()).isNull();
        assertThat(behind()).isNull();
        assertThat(teller.heard()).as("what was lost is handed out").containsExactly("4", "5");
        assertThat(
                        teller.jdbc.queryForList(
                                "select position from journal_recovered order by 1", Long.class))
                .containsExactly(4L, 5L);
        assertThat(takeBack())
                .as("once is enough")
                .isEqualTo(new JournalRecovery.Outcome(7, 0, 0, 7));
    }

    @Test
    void a_fork_that_was_heard_already_is_healed_and_released() {
        restoreBackupUpTo(3);
        teller.tell("another 4");
        sendWithoutListening();
        Eventually.passes(() -> assertThat(hearer.of(teller).quarantined()).isNotNull());
        teller.close();
        teller = new TestNode(stream, broker, database);

        assertThat(takeBack()).isEqualTo(new JournalRecovery.Outcome(3, 2, 1, 6));
        hearer.subscriptions.release(stream);
        teller.started();
        teller.tell("7");

        Eventually.passes(
                () ->
                        assertThat(hearer.heard())
                                .containsExactly("1", "2", "3", "4", "5", "another 4", "7"));
        assertThat(hearer.of(teller).quarantined()).isNull();
        assertThat(behind()).isNull();
    }

    @Test
    void a_journal_that_has_everything_takes_nothing_back() {
        teller = new TestNode(stream, broker, database);

        assertThat(takeBack()).isEqualTo(new JournalRecovery.Outcome(5, 0, 0, 5));
    }

    private void restart() {
        teller = new TestNode(stream, broker, database).started();
    }

    /** As a service did that never listened to itself: the topic holds both histories. */
    private void sendWithoutListening() {
        Map<String, Object> client = broker.superuserClient();
        client.put("acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            new RecordWriter(stream, TestNode.signerOf(stream), InstantSource.system())
                    .batch(new JournalArchive(stream, teller.jdbc).after(3, 10))
                    .forEach(producer::send);
        }
    }

    private JournalRecovery.Outcome takeBack() {
        return new JournalRecovery(
                        new RelaySettings(stream, TestAccess.of(broker, stream)),
                        teller.jdbc,
                        teller.transaction,
                        TestNode.signerOf(stream),
                        teller.keys,
                        teller)
                .run();
    }

    private String behind() {
        return teller.jdbc.queryForObject("select behind from journal_relay", String.class);
    }

    private void restoreBackupUpTo(long position) {
        teller.transaction.executeWithoutResult(
                _ -> {
                    teller.jdbc.update("delete from journal where position > ?", position);
                    teller.jdbc.update(
                            "update journal_head set position = ?,"
                                    + " hash = (select hash from journal where position = ?)",
                            position,
                            position);
                    teller.jdbc.update("update journal_relay set sent = ?", position);
                });
    }
}
