package org.essaim.stream.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.chain.ChainVerifiers;

/**
 * The next batch, fetched and examined aside while one is taken in (decision 0040). Until it is
 * done it has the consumer for itself; everything here but that is for one thread.
 */
final class ReadAhead {

    /** Long enough for the broker to answer where there is more, and short where there is not. */
    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * Whoever gets so large a part of a batch is catching up, and the rest is worth waiting for.
     */
    private static final int MANY = 10;

    private final Consumer<byte[], byte[]> consumer;
    private final ChainVerifiers verifiers;
    private final int batch;
    private final Executor aside;
    private final Map<String, ChainVerifier> lately = new HashMap<>();

    /** Null where nothing is read. */
    private FutureTask<Map<TopicPartition, InspectedRecord.Batch>> reading;

    /**
     * @param batch as many records are read, where they are there
     * @param aside where that is done
     */
    ReadAhead(
            Consumer<byte[], byte[]> consumer,
            ChainVerifiers verifiers,
            int batch,
            Executor aside) {
        this.consumer = consumer;
        this.verifiers = verifiers;
        this.batch = batch;
        this.aside = aside;
    }

    void begin() {
        reading = new FutureTask<>(() -> examined(pollAhead()));
        aside.execute(reading);
    }

    /** The same as {@link #done()}, for once. */
    Map<TopicPartition, InspectedRecord.Batch> take() {
        Map<TopicPartition, InspectedRecord.Batch> read = done();
        reading = null;
        return read;
    }

    /** What was read, once it is; the consumer is free from then on. */
    Map<TopicPartition, InspectedRecord.Batch> done() {
        try {
            return reading == null ? new HashMap<>() : reading.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException("nothing can be read", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", interrupted);
        }
    }

    /** What was polled, a batch a stream, examined by the keys of late. */
    Map<TopicPartition, InspectedRecord.Batch> examined(
            List<ConsumerRecords<byte[], byte[]>> polled) {
        Map<TopicPartition, InspectedRecord.Batch> batches = new LinkedHashMap<>();
        byTopic(polled)
                .forEach(
                        (each, records) -> {
                            String stream = StreamNames.streamOf(each.topic());
                            ChainVerifier verifier = lately.computeIfAbsent(stream, verifiers::of);
                            batches.put(each, InspectedRecord.Batch.of(each, verifier, records));
                        });
        return batches;
    }

    /** Keys may have come or gone. */
    void askForKeysAgain() {
        lately.clear();
    }

    /** Wakes whoever reads, and waits for it even if interrupted: a consumer is closed by one. */
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

    /** As much as is taken in at once, where that much is there. */
    private List<ConsumerRecords<byte[], byte[]>> pollAhead() {
        List<ConsumerRecords<byte[], byte[]>> polled = new ArrayList<>();
        int enough = Math.max(1, batch / MANY);
        int all = 0;
        do {
            polled.add(pollQuietly());
            all += polled.getLast().count();
        } while (polled.getLast().count() >= enough && all < batch);
        return polled;
    }

    private ConsumerRecords<byte[], byte[]> pollQuietly() {
        try {
            return consumer.poll(POLL);
        } catch (InvalidOffsetException met) {
            // Thrown again by the poll that nothing is taken in beside.
            return ConsumerRecords.empty();
        }
    }

    private static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byTopic(
            List<ConsumerRecords<byte[], byte[]>> polled) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> read = new LinkedHashMap<>();
        for (ConsumerRecords<byte[], byte[]> records : polled) {
            for (TopicPartition each : records.partitions()) {
                read.computeIfAbsent(each, _ -> new ArrayList<>()).addAll(records.records(each));
            }
        }
        return read;
    }
}
