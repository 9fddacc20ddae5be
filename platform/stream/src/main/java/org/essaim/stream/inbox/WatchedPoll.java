package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How an inbox waits for what it reads: at the broker, or where a watch of the process knows all of
 * its topics, until that has something for it (decision 0149).
 */
final class WatchedPoll implements AutoCloseable {

    /** Long enough for the broker to give what is there. */
    private static final Duration ANSWERED = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final ReadAhead ahead;
    private final WakeablePoll poll;
    private final Arrivals arrivals;

    WatchedPoll(Consumer<byte[], byte[]> consumer, ReadAhead ahead, Arrivals arrivals) {
        this.consumer = consumer;
        this.ahead = ahead;
        this.poll = new WakeablePoll(consumer);
        this.arrivals = arrivals;
    }

    /** What is assigned has changed. */
    void assigned() {
        arrivals.watch(
                consumer.assignment().stream()
                        .map(TopicPartition::topic)
                        .collect(Collectors.toSet()));
    }

    /**
     * What there is to read, as soon as it is to be read; nothing where the time is over before.
     */
    List<ConsumerRecord<byte[], byte[]>> records(Duration atMost) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        if (!isWatched()) {
            poll.records(() -> ahead.poll(atMost)).forEach(records::add);
            return records;
        }
        if (!arrivals.await(positions(), atMost)) {
            return records;
        }
        poll.records(() -> ahead.poll(ANSWERED)).forEach(records::add);
        if (!records.isEmpty() && !arrivals.areRead(positions())) {
            // What was fetched before it was due; the broker has what came meanwhile.
            poll.records(ahead::pollAgain).forEach(records::add);
        }
        arrivals.read(positions());
        return records;
    }

    /** Whether more may be there than was read, and is worth being read ahead. */
    boolean mayBeBehind(Collection<InspectedBatch> read) {
        int much = Math.max(1, arrivals.settings().batch() / ReadAhead.MANY);
        return !isWatched() || read.stream().anyMatch(each -> each.records().size() >= much);
    }

    /** Ends what {@link #records} or {@link #ends} waits for. */
    void wakeUp() {
        poll.wakeUp();
        arrivals.wakeUp();
    }

    @Override
    public void close() {
        arrivals.close();
    }

    /**
     * Where these end; nothing where it was woken. The broker answers once it has answered what was
     * asked before, which may be a fetch that waits for what comes.
     */
    Map<TopicPartition, Long> ends(Set<TopicPartition> topics) {
        if (topics.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, Long> ends = poll.answer(() -> consumer.endOffsets(topics), Map.of());
        ends.forEach((each, end) -> arrivals.ends(each.topic(), end));
        return ends;
    }

    /** Whether a watch of the process says when there is something to read. */
    boolean isWatched() {
        return arrivals.know(
                read().stream().map(TopicPartition::topic).collect(Collectors.toSet()));
    }

    /** By topic. */
    private Map<String, Long> positions() {
        return read().stream().collect(Collectors.toMap(TopicPartition::topic, consumer::position));
    }

    /** What is assigned and not paused. */
    private Set<TopicPartition> read() {
        Set<TopicPartition> read = new HashSet<>(consumer.assignment());
        read.removeAll(consumer.paused());
        return read;
    }
}
