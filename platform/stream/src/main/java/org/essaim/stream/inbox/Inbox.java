package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.Resends;
import org.essaim.stream.Worker;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.text.FreeTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ingests all subscribed streams in one thread, with one transaction a batch and stream. Offsets
 * are only a hint where to look: what has been accepted is known by position and hash.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final InboxSettings settings;
    private final JdbcTemplate jdbc;
    private final InboxDependencies dependencies;
    private final TransactionTemplate transaction;
    private final Resends resends;
    private final Worker worker = new Worker(this::wakeReader);
    private final Map<String, Long> lastRequest = new HashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final StreamEnds ends;
    private volatile TopicReader reader;

    /**
     * @param verifiers a stream that they do not know yet is not read
     * @param businessClock no watermark is ever beyond it
     * @param machineClock control records of a later time are rejected
     */
    public Inbox(
            InboxSettings settings,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RecordConsumer consumer,
            ChainVerifiers verifiers,
            Clock businessClock,
            InstantSource machineClock,
            Resends resends) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.resends = resends;
        this.dependencies =
                new InboxDependencies(
                        settings,
                        new InboxState(jdbc),
                        new RejectedRecords(jdbc),
                        new DeadLetterQueue(jdbc, transaction, consumer),
                        new FreeTexts(jdbc),
                        consumer,
                        verifiers,
                        businessClock,
                        machineClock);
        this.ends = new StreamEnds(dependencies);
    }

    /** Returns at once; the inbox waits for a broker that is unavailable (R97). */
    public void start() {
        worker.start("inbox-" + settings.own(), this::run);
    }

    /** What is subscribed has changed: it is looked up before anything else is read. */
    public void subscriptionsChanged() {
        changed.set(true);
        worker.wakeUp();
    }

    @Override
    public void close() {
        worker.close();
    }

    private void run() {
        while (!worker.isStopped()) {
            try {
                read();
            } catch (KafkaException gone) {
                LOG.warn("the inbox waits for the broker: {}", gone.getMessage());
            } catch (RuntimeException | Error fault) {
                LOG.warn("the inbox starts again: {}", fault.toString());
            }
            worker.pause(BETWEEN_ATTEMPTS);
        }
    }

    /** All streams together, but each alone first where that failed, or was killed, before. */
    private void read() {
        ReadingMarks marks = new ReadingMarks(jdbc);
        if (marks.begin(ReadingMarks.ALL, 0) > 1) {
            new IsolatedReading(
                            worker,
                            dependencies.state(),
                            marks,
                            wanted -> open(consumer(), wanted, Runnable::run),
                            this::ingest)
                    .read();
        }
        try (TopicReader reader = open(consumer(), _ -> true, this::readAhead)) {
            while (!worker.isStopped()) {
                ingest(reader);
            }
        }
        marks.end(ReadingMarks.ALL);
    }

    private Consumer<byte[], byte[]> consumer() {
        return settings.consumer();
    }

    /**
     * @param wanted which streams of those that can be read
     * @param readAhead runs what reads the next batch while one is ingested
     */
    TopicReader open(
            Consumer<byte[], byte[]> consumer, Predicate<String> wanted, Executor readAhead) {
        reader = new TopicReader(dependencies, consumer, wanted, readAhead);
        return reader;
    }

    private void wakeReader() {
        if (reader != null) {
            reader.wakeUp();
        }
    }

    private void readAhead(Runnable reading) {
        Thread.ofVirtual().name("inbox-ahead-" + settings.own()).start(reading);
    }

    /**
     * Ingests what there is now.
     *
     * @return false if some of it has to be tried again
     */
    boolean ingest(TopicReader reader) {
        boolean all = true;
        if (changed.getAndSet(false)) {
            reader.refreshSoon();
        }
        for (InspectedBatch batch : reader.next(ends.untilCheck(reader))) {
            try {
                ingest(reader, batch);
            } catch (RuntimeException failed) {
                LOG.warn("a batch of {} is tried again: {}", batch.stream(), failed.toString());
                reader.readAgain(batch.partition(), batch.firstOffset());
                all = false;
            }
        }
        if (!worker.isStopped()) {
            ends.note(reader);
        }
        return all;
    }

    private void ingest(TopicReader reader, InspectedBatch batch) {
        String stream = batch.stream();
        PendingRecords pending = reader.pending(batch.partition());
        BatchIngestion.IngestionOutcome done =
                transaction.execute(
                        _ -> new BatchIngestion(stream, dependencies, pending).ingest(batch));
        reader.ingested(batch.partition());
        if (done.quarantined()) {
            reader.unassign(batch.partition());
        }
        if (done.missingFrom() > 0 && mayRequest(stream)) {
            LOG.info("{} is requested again from {} on", stream, done.missingFrom());
            resends.request(stream, done.missingFrom());
        }
        done.requests().forEach(request -> resends.resend(request.from()));
        if (done.advanced()) {
            resends.ingested();
        }
    }

    private boolean mayRequest(String stream) {
        long now = System.nanoTime();
        Long last = lastRequest.get(stream);
        if (last != null && now - last < settings.betweenRequests().toNanos()) {
            return false;
        }
        lastRequest.put(stream, now);
        return true;
    }
}
