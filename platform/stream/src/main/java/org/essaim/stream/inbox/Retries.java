package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Streams of which a batch could not be ingested, and when each is read again: the later the
 * oftener it failed, while all others are read. Whoever publishes something that never can be
 * ingested makes nobody else wait.
 */
final class Retries {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, Retry> retries = new HashMap<>();

    Retries(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    void failed(TopicPartition partition) {
        Duration before = retries.containsKey(partition) ? retries.get(partition).pause : null;
        Duration pause =
                before == null
                        ? SHORTEST
                        : Collections.min(List.of(before.multipliedBy(2), LONGEST));
        retries.put(partition, new Retry(pause, System.nanoTime() + pause.toNanos()));
        consumer.pause(List.of(partition));
    }

    void ingested(TopicPartition partition) {
        retries.remove(partition);
    }

    /** Reads on where it is time; what is not assigned any more is forgotten. */
    void resumeDue() {
        retries.keySet().retainAll(consumer.assignment());
        Set<TopicPartition> due = new HashSet<>(consumer.paused());
        due.retainAll(consumer.assignment());
        due.removeIf(each -> retries.containsKey(each) && !retries.get(each).left().isZero());
        consumer.resume(due);
    }

    /** Until the next one that waits is due, or so long. */
    Duration until(Duration longest) {
        return consumer.paused().stream()
                .filter(retries::containsKey)
                .map(each -> retries.get(each).left())
                .reduce(longest, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /**
     * @param at by {@link System#nanoTime}
     */
    private record Retry(Duration pause, long at) {

        Duration left() {
            return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
        }
    }
}
