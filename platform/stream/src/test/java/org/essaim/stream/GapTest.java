package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;

class GapTest {

    private final KafkaBroker broker = KafkaBroker.shared();

    @Test
    @Fault(14)
    void a_gap_is_asked_for_and_filled() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            teller.tell("lost one", "lost two", "three");
            pretendSent(teller, 2);

            teller.hearing(hearer.stream).started();
            hearer.started();

            Eventually.passes(
                    () ->
                            assertThat(hearer.heard())
                                    .containsExactly("lost one", "lost two", "three"));
        }
    }

    @Test
    void a_lost_tail_is_noticed_by_the_next_heartbeat() {
        try (TestNode teller = TestNode.fresh("teller", broker);
                TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream)) {
            teller.tell("one", "two");
            pretendSent(teller, 2);

            teller.hearing(hearer.stream).started();
            hearer.started();

            Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("one", "two"));
        }
    }

    @Test
    @Fault(14)
    void what_the_broker_forgot_while_the_hearer_was_away_comes_from_the_journal()
            throws Exception {
        PostgresDatabase database = TestNode.freshDatabase();
        String stream = TestNode.freshStream("hearer");
        try (TestNode teller = TestNode.fresh("teller", broker).hearing(stream)) {
            teller.started();
            try (TestNode hearer = new TestNode(stream, broker, database).hearing(teller.stream)) {
                hearer.started();
                teller.tell("1", "2");
                Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1", "2"));
            }
            teller.tell("3", "4", "5");
            Eventually.passes(() -> assertThat(teller.sent()).isEqualTo(5));
            forgetAll(StreamNames.topic(teller.stream));

            try (TestNode again = new TestNode(stream, broker, database).started()) {
                Eventually.passes(
                        () -> assertThat(again.heard()).containsExactly("1", "2", "3", "4", "5"));
            }
        }
    }

    /** As retention does, without waiting for it. */
    private void forgetAll(String topic) throws Exception {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            TopicPartition all = new TopicPartition(topic, 0);
            admin.deleteRecords(Map.of(all, RecordsToDelete.beforeOffset(-1))).all().get();
        }
    }

    /** As if the broker had taken them and lost them. */
    private static void pretendSent(TestNode teller, long position) {
        teller.jdbc.update("update journal_relay set sent = ?", position);
    }
}
