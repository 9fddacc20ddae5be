package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.essaim.testkit.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who publishes what can never be ingested. */
@Fault(8)
class RetriesTest {

    private static final TopicPartition BROKEN = new TopicPartition("essaim.division.broken", 0);
    private static final TopicPartition WHOLE = new TopicPartition("essaim.division.whole", 0);
    private static final Duration LONG = Duration.ofHours(1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final Retries retries = new Retries(consumer);

    @BeforeEach
    void read() {
        consumer.assign(List.of(BROKEN, WHOLE));
    }

    @Test
    void a_stream_that_fails_waits_alone() {
        retries.failed(BROKEN);
        retries.resumeDue();
        assertThat(consumer.paused()).containsExactly(BROKEN);
        assertThat(retries.until(LONG)).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void it_is_tried_less_often_the_oftener_it_failed_but_never_given_up() {
        for (int n = 0; n < 100; n++) {
            retries.failed(BROKEN);
        }
        assertThat(retries.until(LONG))
                .isGreaterThan(Duration.ofSeconds(10))
                .isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void what_was_ingested_at_last_has_no_past_and_what_is_not_read_any_more_is_forgotten() {
        retries.failed(BROKEN);
        retries.ingested(BROKEN);
        retries.resumeDue();
        assertThat(consumer.paused()).isEmpty();
        assertThat(retries.until(LONG)).isEqualTo(LONG);
        retries.failed(BROKEN);
        consumer.assign(List.of(WHOLE));
        retries.resumeDue();
        assertThat(retries.until(LONG)).isEqualTo(LONG);
    }

    @Test
    void it_goes_on_waiting_while_the_others_have_their_turn() {
        consumer.updateBeginningOffsets(Map.of(BROKEN, 0L, WHOLE, 0L));
        consumer.seekToBeginning(List.of(BROKEN, WHOLE));
        consumer.addRecord(new ConsumerRecord<>(BROKEN.topic(), 0, 0, null, new byte[0]));
        ReadAhead ahead = new ReadAhead(consumer, null, 1, Runnable::run);
        assertThat(ahead.poll(Duration.ZERO).count()).isEqualTo(1);
        retries.failed(BROKEN);
        ahead.poll(Duration.ZERO);
        assertThat(consumer.paused()).containsExactly(BROKEN);
    }
}
