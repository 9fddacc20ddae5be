package org.essaim.stream.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.Resends;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.text.FreeTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears all subscribed streams; takes in in one thread, with one transaction a batch and stream.
 * Offsets are only a hint where to look: what has been taken in is known by position and hash.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final InboxSettings settings;
    private final InboxDependencies surroundings;
    private final TransactionTemplate transaction;
    private final Resends replays;
    private final Map<String, Long> lastAsk = new HashMap<>();
    private long lastEnds;
    private volatile boolean stopped;
    private Thread thread;

    /**
     * @param verifiers a stream that they do not know yet is not read
     * @param businessClock no watermark is ever beyond it
     * @param machineClock control records of a later time are not believed
     */
    public Inbox(
            InboxSettings settings,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RecordConsumer receiver,
            ChainVerifiers verifiers,
            Clock businessClock,
            InstantSource machineClock,
            Resends replays) {
        this.settings = settings;
        this.transaction = transaction;
        this.replays = replays;
        this.lastEnds = System.nanoTime() - settings.lookForEnds().toNanos();
        this.surroundings =
                new InboxDependencies(
                        settings,
                        new InboxState(jdbc),
                        new JdbcRejectedRecords(jdbc),
                        new JdbcDeadLetterQueue(jdbc, transaction, receiver),
                        new FreeTexts(jdbc),
                        receiver,
                        verifiers,
                        businessClock,
                        machineClock);
    }

    /** Returns at once; a broker that is not there is waited for (R97). */
    public void start() {
        thread = Thread.ofPlatform().name("inbox-" + settings.own()).start(this::run);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try (TopicReader reader = open(() -> TopicReader.consumer(settings), this::aside)) {
                while (!stopped) {
                    if (!hear(reader)) {
                        pause();
                    }
                }
            } catch (KafkaException gone) {
                LOG.warn("the inbox waits for the broker: {}", gone.getMessage());
            } catch (RuntimeException fault) {
                LOG.warn("the inbox starts again: {}", fault.toString());
            }
            pause();
        }
    }

    /**
     * @param aside where the next batch is read while one is taken in
     */
    TopicReader open(Supplier<Consumer<byte[], byte[]>> consumers, Executor aside) {
        return new TopicReader(surroundings, consumers.get(), aside);
    }

    private void aside(Runnable reading) {
        Thread.ofPlatform().daemon().name("inbox-ahead-" + settings.own()).start(reading);
    }

    /**
     * Takes in what there is now.
     *
     * @return false if some of it has to be tried again
     */
    boolean hear(TopicReader reader) {
        boolean all = true;
        for (InspectedRecord.Batch batch : reader.next()) {
            try {
                take(reader, batch);
            } catch (RuntimeException notTaken) {
                LOG.warn("a batch of {} is tried again: {}", batch.stream(), notTaken.toString());
                reader.readAgain(batch.partition(), batch.firstOffset());
                all = false;
            }
        }
        noteEnds(reader);
        return all;
    }

    private void take(TopicReader reader, InspectedRecord.Batch batch) {
        String stream = batch.stream();
        PendingRecords room = reader.room(batch.partition());
        IngestionOutcome done =
                transaction.execute(
                        _ -> new BatchIngestion(stream, surroundings, room).take(batch));
        if (done.quarantined()) {
            reader.leave(batch.partition());
        }
        if (done.missingFrom() > 0 && mayAsk(stream)) {
            LOG.info("{} is asked for again from {} on", stream, done.missingFrom());
            replays.ask(stream, done.missingFrom());
        }
        done.requests().forEach(request -> replays.sendAgain(request.from()));
    }

    /** From time to time: on which streams nothing is left to hear. */
    private void noteEnds(TopicReader reader) {
        long now = System.nanoTime();
        if (now - lastEnds < settings.lookForEnds().toNanos()) {
            return;
        }
        lastEnds = now;
        for (String stream : reader.readToEnd()) {
            surroundings.ledger().readToEnd(stream, surroundings.businessClock().instant());
        }
    }

    private boolean mayAsk(String stream) {
        long now = System.nanoTime();
        Long last = lastAsk.get(stream);
        if (last != null && now - last < settings.betweenAsks().toNanos()) {
            return false;
        }
        lastAsk.put(stream, now);
        return true;
    }

    private void pause() {
        if (!stopped) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_ATTEMPTS.toMillis()));
        }
    }
}
