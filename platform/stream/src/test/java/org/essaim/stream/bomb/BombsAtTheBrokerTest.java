package org.essaim.stream.bomb;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.CompressionType;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.StreamTopic;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A broker with a heap of 256 MB is sent records that take more than that once they are unpacked.
 */
@Gate
class BombsAtTheBrokerTest {

    private static final int BOMB = 200_000_000;
    private static final int CLAIM = 2_000_000_000;
    private static final int MANY = 4_000_000;
    private static final Set<Errors> NOT_YET =
            EnumSet.of(Errors.NOT_LEADER_OR_FOLLOWER, Errors.UNKNOWN_TOPIC_OR_PARTITION);

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final TestNode sender = TestNode.fresh("division.hostile", broker);

    @ParameterizedTest
    @MethodSource("codecs")
    @Rule("R97")
    @Fault(22)
    void a_small_batch_that_unpacks_to_more_than_the_heap_is_refused(CompressionType codec) {
        isRefused(
                CraftedBatch.ofZeros(codec, BOMB), Errors.INVALID_RECORD, Errors.MESSAGE_TOO_LARGE);
    }

    /** Of which one stands for all: the broker unpacks each by the same loop. */
    static Stream<CompressionType> codecs() {
        return Overnight.RUN
                ? Arrays.stream(CompressionType.values())
                        .filter(each -> each != CompressionType.NONE)
                : Stream.of(CompressionType.ZSTD);
    }

    @Test
    @Rule("R97")
    @Fault(22)
    void a_record_of_a_few_bytes_that_claims_two_billion_is_refused() {
        isRefused(CraftedBatch.claiming(CLAIM), Errors.INVALID_RECORD);
    }

    /** Kafka limits a record and not their number: this one costs the broker an allocation. */
    @Test
    @Night
    @Rule("R97")
    @Fault(22)
    void millions_of_empty_records_are_not_stored_and_the_broker_serves_on() {
        isRefused(
                CraftedBatch.ofNothing(CompressionType.ZSTD, MANY),
                Errors.UNKNOWN_SERVER_ERROR,
                Errors.MESSAGE_TOO_LARGE,
                Errors.RECORD_LIST_TOO_LARGE);
    }

    @Test
    @Night
    @Fault(value = 22, without = "the limits of the topic")
    void where_the_topic_has_no_limits_the_bomb_is_stored() {
        create(new NewTopic(StreamNames.topic(sender.stream), 1, (short) 1));

        assertThat(send(CraftedBatch.ofZeros(CompressionType.ZSTD, BOMB))).isEqualTo(Errors.NONE);
        assertThat(end()).isEqualTo(1);
    }

    private void isRefused(ByteBuffer bomb, Errors... answers) {
        create(StreamTopic.named(StreamNames.topic(sender.stream)));

        assertThat(send(bomb)).isIn((Object[]) answers);

        assertThat(end()).isZero();
        try (TestNode honest = TestNode.fresh("division.honest", broker).started()) {
            honest.publish("after the bomb");
            Eventually.holds("it is sent", () -> honest.sent() == 1);
        }
    }

    /** Again while the broker has not taken up the topic that was just created. */
    private Errors send(ByteBuffer batch) {
        AtomicReference<Errors> answer = new AtomicReference<>();
        Eventually.holds(
                "the broker leads the topic",
                () -> {
                    answer.set(RawProducer.send(broker, sender.stream, batch.duplicate()));
                    return !NOT_YET.contains(answer.get());
                });
        return answer.get();
    }

    private void create(NewTopic topic) {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            BrokerAccess.answer(admin.createTopics(List.of(topic)).all());
        }
    }

    private long end() {
        TopicPartition partition = new TopicPartition(StreamNames.topic(sender.stream), 0);
        try (Admin admin = Admin.create(broker.superuserClient())) {
            return BrokerAccess.answer(
                            admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                    .partitionResult(partition))
                    .offset();
        }
    }
}
