package org.essaim.stream.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.ChainVerifiers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer for all topics that are subscribed, there, signed by a known key, and not
 * quarantined. While one batch is taken in, the next one is fetched and examined aside, so that the
 * checks cost an honest stream nothing but the processor's time (decision 0040).
 */
final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final InboxSettings settings;
    private final InboxState ledger;
    private final ChainVerifiers verifiers;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, PendingRecords> rooms = new HashMap<>();
    private final ReadAhead ahead;
    private long lastLook;

    /**
     * @param aside where the next batch is fetched and examined
     */
    TopicReader(InboxDependencies at, Consumer<byte[], byte[]> consumer, Executor aside) {
        this.settings = at.settings();
        this.ledger = at.ledger();
        this.verifiers = at.verifiers();
        this.consumer = consumer;
        this.ahead = new ReadAhead(consumer, verifiers, settings.batch(), aside);
        lookAround();
    }

    /** Reads what the broker has, and remembers nothing there. */
    static Consumer<byte[], byte[]> consumer(InboxSettings settings) {
        return new KafkaConsumer<>(
                client(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What is to be taken in next, a batch a stream, examined by the keys of late: whether they
     * still count has to be asked where it is taken in. Waited for at most half a second.
     */
    List<InspectedRecord.Batch> next() {
        if (System.nanoTime() - lastLook >= settings.lookAround().toNanos()) {
            assign();
        }
        Map<TopicPartition, InspectedRecord.Batch> now = ahead.take();
        if (now.isEmpty()) {
            now = ahead.examined(List.of(poll()));
        }
        if (!now.isEmpty()) {
            ahead.begin();
        }
        return List.copyOf(now.values());
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        if (consumer.assignment().isEmpty()) {
            LockSupport.parkNanos(settings.lookAround().toNanos());
            return ConsumerRecords.empty();
        }
        try {
            return consumer.poll(POLL);
        } catch (InvalidOffsetException elsewhere) {
            LOG.warn("read from the beginning, the log is another one: {}", elsewhere.partitions());
            for (TopicPartition each : elsewhere.partitions()) {
                rooms.remove(each);
                ledger.readAgain(StreamNames.streamOf(each.topic()));
            }
            consumer.seekToBeginning(elsewhere.partitions());
            return ConsumerRecords.empty();
        }
    }

    /**
     * The streams of which nothing is left to read and take in; the broker is asked for their ends,
     * so that none is named while it cannot be reached.
     */
    Set<String> readToEnd() {
        Set<TopicPartition> read = ahead.done().keySet();
        Set<TopicPartition> taken = new HashSet<>(consumer.assignment());
        taken.removeAll(read);
        return consumer.endOffsets(taken).entrySet().stream()
                .filter(end -> consumer.position(end.getKey()) >= end.getValue())
                .map(end -> StreamNames.streamOf(end.getKey().topic()))
                .collect(Collectors.toSet());
    }

    /** What was read of this topic and waits. */
    PendingRecords room(TopicPartition partition) {
        return rooms.computeIfAbsent(partition, _ -> new PendingRecords());
    }

    /**
     * What waits is forgotten, and read again from where the database says.
     *
     * @param offset from where to read if it says nothing
     */
    void readAgain(TopicPartition partition, long offset) {
        rooms.remove(partition);
        ahead.done().remove(partition);
        long remembered = ledger.readFrom(StreamNames.streamOf(partition.topic()));
        consumer.seek(partition, remembered == JdbcSubscriptions.AT_THE_END ? offset : remembered);
    }

    /**
     * What was read of this topic is forgotten at once, whatever the database says by now: a stream
     * that was released meanwhile is read from where its release says, not on from here.
     */
    void leave(TopicPartition partition) {
        ahead.done().remove(partition);
        rooms.remove(partition);
        Set<TopicPartition> others = new HashSet<>(consumer.assignment());
        others.remove(partition);
        consumer.assign(others);
        lookAround();
    }

    /** The next poll sees what is subscribed and quarantined now. */
    private void lookAround() {
        lastLook = System.nanoTime() - settings.lookAround().toNanos();
    }

    @Override
    public void close() {
        ahead.stop();
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private static Map<String, Object> client(InboxSettings settings) {
        Map<String, Object> own =
                Map.of(
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "allow.auto.create.topics",
                        false,
                        "max.poll.records",
                        settings.batch(),
                        "fetch.max.bytes",
                        16_777_216,
                        "max.partition.fetch.bytes",
                        4_194_304,
                        "default.api.timeout.ms",
                        5_000,
                        "request.timeout.ms",
                        5_000,
                        "reconnect.backoff.max.ms",
                        3_000);
        return settings.broker().client(own);
    }

    private void assign() {
        Map<TopicPartition, InspectedRecord.Batch> read = ahead.done();
        lastLook = System.nanoTime();
        ahead.askForKeysAgain();
        Map<TopicPartition, Long> wanted = new HashMap<>();
        for (InboxState.Start start : ledger.readable()) {
            wanted.put(new TopicPartition(StreamNames.topic(start.stream()), 0), start.offset());
        }
        Set<TopicPartition> before = consumer.assignment();
        if (wanted.keySet().equals(before)) {
            return;
        }
        Set<String> there = consumer.listTopics().keySet();
        wanted.keySet().removeIf(p -> !before.contains(p) && !canBeRead(p, there));
        if (wanted.keySet().equals(before)) {
            return;
        }
        Set<TopicPartition> added = new HashSet<>(wanted.keySet());
        added.removeAll(before);
        consumer.assign(wanted.keySet());
        rooms.keySet().retainAll(before);
        rooms.keySet().retainAll(wanted.keySet());
        read.keySet().retainAll(wanted.keySet());
        added.forEach(partition -> seek(partition, wanted.get(partition)));
    }

    private boolean canBeRead(TopicPartition partition, Set<String> there) {
        return there.contains(partition.topic())
                && verifiers.know(StreamNames.streamOf(partition.topic()));
    }

    private void seek(TopicPartition partition, long offset) {
        if (offset == JdbcSubscriptions.AT_THE_END) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }
}
