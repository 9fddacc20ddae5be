package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.chain.ChainVerifiers;

/**
 * The next batch, fetched and inspected by another thread while one is ingested (decision 0040).
 * Until it is done, that thread alone uses the consumer; all else here is for one thread.
 */
final class ReadAhead {

    /** Enough for the broker to answer where there is more, and short where there is not. */
    private static final Duration POLL = Duration.ofMillis(50);

    /** Whoever gets a tenth of a batch is catching up, and the rest is worth waiting for. */
    static final int MANY = 10;

    private final Consumer<byte[], byte[]> consumer;
    private final ChainVerifiers verifiers;
    private final int batch;
    private final Executor executor;
    private final Map<String, ChainVerifier> verifierOf = new HashMap<>();

    private Set<TopicPartition> served = Set.of();

    /** Null where nothing is being read. */
    private CompletableFuture<Map<TopicPartition, InspectedBatch>> reading;

    /**
     * @param batch how many records are read, where there are so many
     * @param executor runs the reading
     */
    ReadAhead(
            Consumer<byte[], byte[]> consumer,
            ChainVerifiers verifiers,
            int batch,
            Executor executor) {
        this.consumer = consumer;
        this.verifiers = verifiers;
        this.batch = batch;
        this.executor = executor;
    }

    void begin() {
        reading = CompletableFuture.supplyAsync(() -> inspected(pollAhead()), executor);
    }

    /** The same as {@link #done()}, once. */
    Map<TopicPartition, InspectedBatch> take() {
        Map<TopicPartition, InspectedBatch> read = done();
        reading = null;
        return read;
    }

    /** What was read, once it is; the consumer is free afterwards. */
    Map<TopicPartition, InspectedBatch> done() {
        try {
            return reading == null ? new HashMap<>() : reading.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                default -> throw failed;
            }
        }
    }

    /** What was polled, a batch a stream, verified with the keys that were last looked up. */
    Map<TopicPartition, InspectedBatch> inspected(
            Collection<ConsumerRecord<byte[], byte[]>> polled) {
        Map<TopicPartition, InspectedBatch> batches = new LinkedHashMap<>();
        polled.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> new TopicPartition(each.topic(), each.partition()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .forEach(
                        (each, records) -> {
                            String stream = StreamNames.streamOf(each.topic());
                            ChainVerifier verifier =
                                    verifierOf.computeIfAbsent(stream, verifiers::of);
                            batches.put(each, InspectedBatch.of(each, verifier, records));
                        });
        return batches;
    }

    /** Keys may have been added or revoked. */
    void refreshKeys() {
        verifierOf.clear();
    }

    /** Wakes the reading thread and waits for it, even if interrupted, so that one may close. */
    void stop() {
        boolean interrupted = Thread.interrupted();
        while (reading != null && !reading.isDone()) {
            consumer.wakeup();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Serves streams that filled a whole batch again only where the others have nothing: a fetch
     * may unpack to any number of records, and nobody waits for all of them. One that did not is
     * left alone: its next record would wait for a fetch that does not ask for it.
     */
    ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Set<TopicPartition> again = new HashSet<>(served);
        again.retainAll(consumer.assignment());
        again.removeAll(consumer.paused());
        ConsumerRecords<byte[], byte[]> polled = ConsumerRecords.empty();
        if (!again.isEmpty()) {
            consumer.pause(again);
            try {
                polled = consumer.poll(Duration.ZERO);
            } finally {
                consumer.resume(again);
            }
        }
        if (polled.isEmpty()) {
            polled = consumer.poll(timeout);
        }
        served = polled.count() < batch ? Set.of() : polled.partitions();
        return polled;
    }

    /** A whole batch, where there is so much. */
    private List<ConsumerRecord<byte[], byte[]>> pollAhead() {
        List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
        int enough = Math.max(1, batch / MANY);
        int before;
        do {
            before = polled.size();
            pollAgain().forEach(polled::add);
        } while (polled.size() - before >= enough && polled.size() < batch);
        return polled;
    }

    /** What the broker has now, and nothing where it has nothing. */
    ConsumerRecords<byte[], byte[]> pollAgain() {
        try {
            return poll(POLL);
        } catch (InvalidOffsetException invalid) {
            // Thrown again by the next poll, while nothing is being ingested.
            return ConsumerRecords.empty();
        }
    }
}
