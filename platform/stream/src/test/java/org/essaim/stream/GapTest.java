package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;

@Gate
class GapTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    @Fault(14)
    void a_gap_is_requested_and_filled() {
        try (TestNode publisher = TestNode.fresh("publisher", broker);
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            publisher.publish("lost one", "lost two", "three");
            pretendSent(publisher, 2);

            publisher.reading(reader.stream).started();
            reader.started();

            Eventually.passes(
                    () ->
                            assertThat(reader.consumed())
                                    .containsExactly("lost one", "lost two", "three"));
        }
    }

    @Test
    @Night
    void a_lost_tail_is_noticed_by_the_next_heartbeat() {
        try (TestNode publisher = TestNode.fresh("publisher", broker);
                TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream)) {
            publisher.publish("one", "two");
            pretendSent(publisher, 2);

            publisher.reading(reader.stream).started();
            reader.started();

            Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("one", "two"));
        }
    }

    @Test
    @Fault(14)
    void what_the_broker_deleted_while_the_reader_was_away_comes_from_the_journal()
            throws Exception {
        PostgresDatabase database = TestNode.freshDatabase();
        String stream = TestNode.freshStream("reader");
        try (TestNode publisher = TestNode.fresh("publisher", broker).reading(stream)) {
            publisher.started();
            try (TestNode reader =
                    new TestNode(stream, broker, database).reading(publisher.stream)) {
                reader.started();
                publisher.publish("1", "2");
                Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("1", "2"));
            }
            publisher.publish("3", "4", "5");
            Eventually.passes(() -> assertThat(publisher.sent()).isEqualTo(5));
            deleteAll(StreamNames.topic(publisher.stream));

            try (TestNode again = new TestNode(stream, broker, database).started()) {
                Eventually.passes(
                        () ->
                                assertThat(again.consumed())
                                        .containsExactly("1", "2", "3", "4", "5"));
            }
        }
    }

    /** As retention does, without waiting for it. */
    private void deleteAll(String topic) throws Exception {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            TopicPartition all = new TopicPartition(topic, 0);
            admin.deleteRecords(Map.of(all, RecordsToDelete.beforeOffset(-1))).all().get();
        }
    }

    /** As if the broker had taken them and lost them. */
    private static void pretendSent(TestNode publisher, long position) {
        publisher.jdbc.update("update journal_relay set sent = ?", position);
    }
}
