package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A poll that is woken, at each moment at which that may happen. */
class WakeablePollTest {

    private static final TopicPartition TOPIC = new TopicPartition("essaim.centre", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final WakeablePoll poll = new WakeablePoll(consumer);
    private long sent;

    WakeablePollTest() {
        consumer.assign(List.of(TOPIC));
        consumer.updateBeginningOffsets(Map.of(TOPIC, 0L));
    }

    @Test
    void ends_at_once_where_it_runs() {
        assertThat(
                        poll.records(
                                () -> {
                                    poll.wakeUp();
                                    return consumer.poll(Duration.ofHours(1));
                                }))
                .isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void does_not_begin_where_it_was_woken_before_and_begins_the_next_time() {
        send();
        poll.wakeUp();

        assertThat(poll.records(this::read)).isEmpty();
        assertThat(poll.records(this::read)).hasSize(1);
        assertNothingIsLeft();
    }

    @Test
    void returns_what_it_has_read_where_it_is_woken_too_late() {
        send();

        assertThat(
                        poll.records(
                                () -> {
                                    ConsumerRecords<byte[], byte[]> read = read();
                                    poll.wakeUp();
                                    return read;
                                }))
                .hasSize(1);
        assertNothingIsLeft();
    }

    @Test
    void whatever_else_the_broker_is_asked_ends_too() {
        Map<TopicPartition, Long> woken =
                poll.answer(
                        () -> {
                            poll.wakeUp();
                            consumer.poll(Duration.ofHours(1));
                            return Map.of(TOPIC, 1L);
                        },
                        Map.of());

        assertThat(woken).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void loses_nothing_whenever_another_thread_wakes_it() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread waker =
                Thread.startVirtualThread(
                        () -> {
                            while (!done.get()) {
                                poll.wakeUp();
                                Thread.yield();
                            }
                        });
        List<Long> offsets = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            send();
            poll.records(this::read).forEach(each -> offsets.add(each.offset()));
            consumer.position(TOPIC);
        }
        done.set(true);
        waker.join();
        poll.records(this::read);
        poll.records(this::read).forEach(each -> offsets.add(each.offset()));

        assertThat(offsets).isEqualTo(LongStream.range(0, sent).boxed().toList());
        assertNothingIsLeft();
    }

    private ConsumerRecords<byte[], byte[]> read() {
        return consumer.poll(Duration.ZERO);
    }

    private void send() {
        consumer.addRecord(new ConsumerRecord<>(TOPIC.topic(), 0, sent++, null, new byte[0]));
    }

    /** Whatever the consumer does next is not ended by a wake-up that came for the poll. */
    private void assertNothingIsLeft() {
        assertThatCode(this::read).doesNotThrowAnyException();
    }
}
