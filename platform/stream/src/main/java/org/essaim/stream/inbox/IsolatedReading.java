package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.essaim.stream.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads streams one at a time after reading them together failed or was killed: what fails then has
 * a name. Whichever fails twice from the same offset on, by a fault or by the end of the process,
 * is quarantined there, and all others are read meanwhile (decision 0062).
 */
final class IsolatedReading {

    private static final Logger LOG = LoggerFactory.getLogger(IsolatedReading.class);
    private static final int MOST_ATTEMPTS = 2;

    /** How long one stream is read before the next has its turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Worker worker;
    private final InboxState state;
    private final ReadingMarks marks;
    private final Function<Predicate<String>, TopicReader> readers;
    private final Predicate<TopicReader> ingestion;

    /**
     * @param worker reads no further when it is stopped
     * @param readers open a reader of those streams that pass, which reads nothing ahead
     * @param ingestion ingests what there is now; false if some of it has to be tried again
     */
    IsolatedReading(
            Worker worker,
            InboxState state,
            ReadingMarks marks,
            Function<Predicate<String>, TopicReader> readers,
            Predicate<TopicReader> ingestion) {
        this.worker = worker;
        this.state = state;
        this.marks = marks;
        this.readers = readers;
        this.ingestion = ingestion;
    }

    /** Gives every stream with something to read one turn, the suspicious ones last. */
    void read() {
        Set<String> suspicious = marks.streams();
        List<String> unread;
        try (TopicReader all = readers.apply(_ -> true)) {
            unread =
                    all.unread().stream()
                            .sorted(Comparator.comparing(suspicious::contains))
                            .toList();
        }
        for (int n = 0; n < unread.size() && !worker.isStopped(); n++) {
            read(unread.get(n));
        }
    }

    private void read(String stream) {
        long at = state.readFrom(stream);
        int attempts = marks.begin(stream, at);
        if (attempts > MOST_ATTEMPTS) {
            quarantine(stream, at, "the process ended each time");
            return;
        }
        boolean suspicious = false;
        try (TopicReader reader = readers.apply(stream::equals)) {
            long begin = System.nanoTime();
            while (!reader.unread().isEmpty()
                    && !worker.isStopped()
                    && System.nanoTime() - begin < TURN.toNanos()
                    && ingestion.test(reader)) {
                at = reader.position(stream).orElse(at);
            }
        } catch (AuthorizationException forbidden) {
            LOG.warn("{} cannot be read: {}", stream, forbidden.getMessage());
        } catch (KafkaException | Error fault) {
            suspicious = isOfTheStream(fault);
            if (!suspicious) {
                throw fault;
            }
            LOG.error("{} cannot be read from offset {} on", stream, at, fault);
            if (attempts == MOST_ATTEMPTS) {
                quarantine(stream, at, KeptRejection.printable(fault.toString()));
            }
        } finally {
            if (!suspicious) {
                marks.end(stream);
            }
        }
    }

    private static boolean isOfTheStream(Throwable fault) {
        return !(fault instanceof RetriableException
                || fault instanceof AuthenticationException
                || fault instanceof InterruptException);
    }

    private void quarantine(String stream, long offset, String fault) {
        String reason = "it cannot be read from offset %d on: %s".formatted(offset, fault);
        LOG.error("the stream {} is quarantined: {}", stream, reason);
        state.quarantine(stream, reason);
        marks.end(stream);
    }
}
