package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.SignedChains;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an inbox asks its consumer for while a watch of its process sees what comes. */
@Gate
class WatchedPollTest {

    private static final String TOPIC = "essaim.centre.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Addressees OTHERS = new Addressees(false, Set.of("division.other"));
    private static final Addressees US = new Addressees(false, Set.of("us"));

    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger endsAsked = new AtomicInteger();
    private final MockConsumer<byte[], byte[]> consumer =
            new MockConsumer<>("none") {
                @Override
                public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
                    polls.incrementAndGet();
                    return super.poll(timeout);
                }

                @Override
                public synchronized Map<TopicPartition, Long> endOffsets(
                        Collection<TopicPartition> partitions) {
                    endsAsked.incrementAndGet();
                    return super.endOffsets(partitions);
                }
            };
    private final InboxSettings settings =
            new InboxSettings(
                    "us", BrokerAccess.open("localhost:1"), false, true, TopicWatches.none());
    private final Arrivals arrivals = new Arrivals(settings, System::nanoTime);
    private final WatchedPoll poll = new WatchedPoll(consumer, ahead(), arrivals);
    private long sent;

    @BeforeEach
    void reads() {
        consumer.assign(List.of(PARTITION));
        consumer.seek(PARTITION, 0);
    }

    @Test
    void does_not_ask_where_the_topic_ends_where_it_was_woken_and_asks_the_next_time() {
        consumer.updateEndOffsets(Map.of(PARTITION, 7L));
        poll.wakeUp();

        assertThat(poll.ends(Set.of(PARTITION))).isEmpty();
        assertThat(poll.ends(Set.of(PARTITION))).containsExactly(Map.entry(PARTITION, 7L));
    }

    @Test
    void asks_nothing_where_there_is_no_topic() {
        assertThat(poll.ends(Set.of())).isEmpty();
        assertThat(endsAsked).hasValue(0);
    }

    @Test
    void is_nothing_while_nothing_is_to_be_read() {
        watched();
        send(OTHERS);

        assertThat(poll.records(Duration.ofMillis(1))).isEmpty();
        assertThat(polls).hasValue(0);
    }

    @Test
    void is_all_that_came_once_something_is_for_it() {
        watched();
        send(OTHERS);
        send(OTHERS);
        send(US);

        assertThat(poll.records(SOON))
                .extracting(ConsumerRecord::offset)
                .containsExactly(0L, 1L, 2L);
        assertThat(polls).hasValue(1);
        assertThat(poll.records(Duration.ZERO)).isEmpty();
        assertThat(polls).hasValue(1);
    }

    @Test
    void is_what_has_to_be_read_again() {
        watched();
        send(US);
        poll.records(SOON);

        consumer.seek(PARTITION, 0);
        has(0);

        assertThat(poll.records(SOON)).hasSize(1);
    }

    @Test
    void is_what_is_there_where_nobody_watches() {
        send(OTHERS);

        assertThat(poll.isWatched()).isFalse();
        assertThat(poll.records(Duration.ofMillis(1))).hasSize(1);
    }

    @Test
    void ends_when_it_is_woken_and_loses_nothing() {
        watched();
        send(US);
        poll.wakeUp();

        assertThat(poll.records(SOON)).isEmpty();
        assertThat(poll.records(SOON)).hasSize(1);
    }

    private void watched() {
        arrivals.began(TOPIC, 0, REST);
        arrivals.read(Map.of(TOPIC, 0L));
        assertThat(poll.isWatched()).isTrue();
    }

    private void send(Addressees addressees) {
        has(sent++);
        arrivals.came(TOPIC, sent, addressees, REST);
    }

    private void has(long offset) {
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, null, new byte[0]));
    }

    private ReadAhead ahead() {
        JdbcTemplate jdbc = new JdbcTemplate(TestNode.freshDatabase().dataSource());
        SignedChains chains = new SignedChains(new SigningKeys(jdbc, Map.of()));
        return new ReadAhead(consumer, chains, settings.batch(), Runnable::run);
    }
}
