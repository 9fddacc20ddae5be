package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what comes on one topic with the login of one of those that read it, and says so to all
 * of them. Where that one may not read it any more, the next one's is tried; while none may, none
 * of them knows what comes, and each waits at the broker by itself.
 */
final class TopicWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMinutes(1);

    /** What each inbox adds to the rest of all, as all of them read the same. */
    private static final Duration REST_EACH = Duration.ofMillis(20);

    private final String topic;
    private final TopicPartition partition;
    private final Deque<Arrivals> inboxes = new ArrayDeque<>();

    /** Where the topic ends; empty while that is not known. */
    private OptionalLong end = OptionalLong.empty();

    /** Null where nobody's login is used. */
    private Consumer<byte[], byte[]> consumer;

    TopicWatch(String topic) {
        this.topic = topic;
        this.partition = new TopicPartition(topic, 0);
    }

    /** The first one begins the watch. */
    synchronized void join(Arrivals inbox) {
        inboxes.addLast(inbox);
        end.ifPresent(known -> inbox.began(topic, known, Duration.ZERO));
        if (inboxes.size() == 1) {
            // A line of its log is of no service: whoever began the watch may leave before the
            // others.
            Thread.ofVirtual()
                    .name("watch-" + topic)
                    .inheritInheritableThreadLocals(false)
                    .start(this::run);
        }
    }

    /**
     * The last one ends the watch. Where one leaves whose login is used, the watch goes on with
     * another's.
     *
     * @return whether others are left
     */
    synchronized boolean leave(Arrivals inbox) {
        boolean isReader = inbox == inboxes.peekFirst();
        inboxes.remove(inbox);
        if (isReader && consumer != null) {
            consumer.wakeup();
        }
        return !inboxes.isEmpty();
    }

    private void run() {
        while (isWanted()) {
            try {
                watch(open());
            } catch (WakeupException left) {
                LOG.debug("{} is watched with another login", topic);
            } catch (RuntimeException | Error fault) {
                LOG.warn("{} is not watched for the moment: {}", topic, fault.toString());
                tryAnother();
            } finally {
                close();
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private synchronized boolean isWanted() {
        return !inboxes.isEmpty();
    }

    private synchronized Consumer<byte[], byte[]> open() {
        consumer = inboxes.getFirst().settings().consumer();
        return consumer;
    }

    private void watch(Consumer<byte[], byte[]> opened) {
        opened.assign(List.of(partition));
        opened.seekToEnd(List.of(partition));
        began(opened.position(partition));
        while (true) {
            opened.poll(POLL).forEach(this::came);
        }
    }

    private synchronized void began(long known) {
        end = OptionalLong.of(known);
        inboxes.forEach(each -> each.began(topic, known, rest()));
    }

    private synchronized void came(ConsumerRecord<byte[], byte[]> received) {
        long known = received.offset() + 1;
        end = OptionalLong.of(known);
        Addressees addressees = Addressees.of(received);
        inboxes.forEach(each -> each.came(topic, known, addressees, rest()));
    }

    /** Of what is for all. */
    private Duration rest() {
        return REST_EACH.multipliedBy(inboxes.size());
    }

    private synchronized void tryAnother() {
        if (!inboxes.isEmpty()) {
            inboxes.addLast(inboxes.removeFirst());
        }
    }

    private void close() {
        Consumer<byte[], byte[]> closing;
        synchronized (this) {
            end = OptionalLong.empty();
            inboxes.forEach(each -> each.lost(topic));
            closing = consumer;
            consumer = null;
        }
        if (closing != null) {
            closing.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
