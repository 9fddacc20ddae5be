package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;

/**
 * One consumer for all topics that are subscribed, exist, are signed by a known key, and not
 * quarantined. While one batch is ingested, the next one is fetched and inspected by another
 * thread, so that the checks cost an honest stream only processor time (decision 0040).
 */
final class TopicReader implements AutoCloseable {

    /** Where nothing is wanting, subscriptions are looked up that many times less often. */
    private static final int SELDOM = 30;

    private final InboxSettings settings;
    private final InboxState state;
    private final Consumer<byte[], byte[]> consumer;
    private final SubscribedTopics topics;
    private final Map<TopicPartition, PendingRecords> pending = new HashMap<>();
    private final Retries retries;
    private final ReadAhead ahead;
    private final WatchedPoll poll;
    private final LostLogs lost;
    private boolean readsAll;
    private long lastRefresh;
    private long lastKeys;

    /**
     * @param wanted which streams of those that can be read
     */
    TopicReader(
            InboxDependencies inbox,
            Consumer<byte[], byte[]> consumer,
            Predicate<String> wanted,
            Executor readAhead) {
        this.settings = inbox.settings();
        this.state = inbox.state();
        this.consumer = consumer;
        this.topics = new SubscribedTopics(state, inbox.verifiers(), consumer, wanted);
        this.ahead = new ReadAhead(consumer, inbox.verifiers(), settings.batch(), readAhead);
        this.poll = new WatchedPoll(consumer, ahead, new Arrivals(settings, System::nanoTime));
        this.retries = new Retries(consumer);
        this.lost = new LostLogs(state, settings.own(), consumer);
        refreshSoon();
    }

    /**
     * What is to be ingested next, a batch a stream, verified with the keys that were last looked
     * up: whether they are still valid is checked at ingestion.
     *
     * @param longest how long to wait for it, where all that is subscribed is read
     */
    List<InspectedBatch> next(Duration longest) {
        if (untilRefresh().isZero()) {
            assign();
        }
        refreshKeys(System.nanoTime());
        Map<TopicPartition, InspectedBatch> now = ahead.take();
        retries.resumeDue();
        if (now.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> polled = poll(longest);
            refreshKeys(System.nanoTime());
            now = ahead.inspected(polled);
        }
        if (!now.isEmpty() && poll.mayBeBehind(now.values())) {
            ahead.begin();
        }
        return List.copyOf(now.values());
    }

    /** Whether all that is subscribed was being read when that was last looked up. */
    boolean readsAll() {
        return readsAll;
    }

    /** Whether a watch of the process says when there is something to read. */
    boolean isWatched() {
        ahead.done();
        return poll.isWatched();
    }

    /** Ends what {@link #next} waits for. */
    void wakeUp() {
        poll.wakeUp();
    }

    private List<ConsumerRecord<byte[], byte[]>> poll(Duration longest) {
        if (consumer.assignment().isEmpty()) {
            LockSupport.parkNanos(settings.refresh().toNanos());
            return List.of();
        }
        try {
            return poll.records(atMost(longest));
        } catch (InvalidOffsetException invalid) {
            pending.keySet().removeAll(invalid.partitions());
            lost.readAgain(invalid.partitions());
            return List.of();
        }
    }

    /** Then subscriptions are looked up, or what failed is tried. */
    private Duration atMost(Duration longest) {
        return retries.until(Collections.min(List.of(longest, untilRefresh())));
    }

    /** Not negative. */
    private Duration untilRefresh() {
        long rest = (readsAll ? SELDOM : 1) * settings.refresh().toNanos();
        return Duration.ofNanos(Math.max(0, rest - (System.nanoTime() - lastRefresh)));
    }

    /**
     * The streams of which nothing is left to read and ingest; the broker is asked for their ends,
     * so that none is returned while it is unavailable, or where the reader was woken.
     */
    Set<String> readToEnd() {
        Set<TopicPartition> notIngested = ahead.done().keySet();
        Set<TopicPartition> ingested = new HashSet<>(consumer.assignment());
        ingested.removeAll(notIngested);
        return poll.ends(ingested).entrySet().stream()
                .filter(end -> consumer.position(end.getKey()) >= end.getValue())
                .map(end -> StreamNames.streamOf(end.getKey().topic()))
                .collect(Collectors.toSet());
    }

    /** The streams of which something is left to read or to ingest. */
    Set<String> unread() {
        assign();
        Set<String> unread = streams();
        unread.removeAll(readToEnd());
        return unread;
    }

    /** The streams that are read. */
    Set<String> streams() {
        ahead.done();
        return consumer.assignment().stream()
                .map(each -> StreamNames.streamOf(each.topic()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The offset that is read next; empty where the stream is not read. */
    OptionalLong position(String stream) {
        return consumer.assignment().stream()
                .filter(each -> StreamNames.streamOf(each.topic()).equals(stream))
                .mapToLong(consumer::position)
                .findFirst();
    }

    /** What was read of this topic and waits. */
    PendingRecords pending(TopicPartition partition) {
        return pending.computeIfAbsent(partition, _ -> new PendingRecords());
    }

    /** Nothing of it has to be tried again. */
    void ingested(TopicPartition partition) {
        retries.ingested(partition);
    }

    /**
     * Discards what waits and reads it again from where the database states, once that is due: the
     * oftener it failed the later, while others are read.
     *
     * @param offset where to read from if the database states nothing
     */
    void readAgain(TopicPartition partition, long offset) {
        pending.remove(partition);
        ahead.done().remove(partition);
        topics.readAgain(partition, offset);
        retries.failed(partition);
    }

    /**
     * Discards what was read of this topic at once, whatever the database states by now: a stream
     * that was released meanwhile is read from where its release states, not from here.
     */
    void unassign(TopicPartition partition) {
        ahead.done().remove(partition);
        pending.remove(partition);
        Set<TopicPartition> others = new HashSet<>(consumer.assignment());
        others.remove(partition);
        consumer.assign(others);
        poll.assigned();
        refreshSoon();
    }

    /** The next poll looks up what is subscribed and quarantined. */
    void refreshSoon() {
        readsAll = false;
        lastRefresh = System.nanoTime() - settings.refresh().toNanos();
    }

    private void refreshKeys(long now) {
        if (now - lastKeys >= settings.refresh().toNanos()) {
            refreshKeys();
        }
    }

    private void refreshKeys() {
        ahead.done();
        ahead.refreshKeys();
        lastKeys = System.nanoTime();
    }

    @Override
    public void close() {
        ahead.stop();
        poll.close();
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private void assign() {
        Map<TopicPartition, InspectedBatch> read = ahead.done();
        lastRefresh = System.nanoTime();
        refreshKeys();
        InboxState.Readable readable = lost.readable();
        if (lost.areLost(readable)) {
            read.clear();
            pending.clear();
            lost.readAgain(consumer.assignment());
        }
        Map<TopicPartition, Long> offsets = topics.wanted(readable.offsets());
        Set<TopicPartition> before = consumer.assignment();
        readsAll = offsets.keySet().equals(before);
        if (!readsAll) {
            topics.retainReadable(offsets.keySet(), before);
        }
        if (offsets.keySet().equals(before)) {
            return;
        }
        topics.read(offsets, before);
        poll.assigned();
        pending.keySet().retainAll(before);
        pending.keySet().retainAll(offsets.keySet());
        read.keySet().retainAll(offsets.keySet());
    }
}
