package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.common.errors.InterruptException;

/**
 * What has come on the topics that one inbox reads, as a watch of the process says, and when the
 * inbox is to read it (decision 0149). Where no watch knows a topic, nothing is known here, and the
 * inbox waits at the broker by itself.
 */
final class Arrivals implements AutoCloseable {

    /** What is for others waits so many times as long as what is for all. */
    private static final int OTHERS = 5;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final long NEVER = Long.MAX_VALUE;

    private final InboxSettings settings;
    private final LongSupplier nanoTime;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Arrived> topics = new HashMap<>();
    private Set<String> watched = Set.of();
    private boolean woken;

    /**
     * @param nanoTime of the machine
     */
    Arrivals(InboxSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** Who waits here, and where. */
    InboxSettings settings() {
        return settings;
    }

    /** From now on these are watched, and no others. */
    void watch(Set<String> wanted) {
        if (wanted.equals(watched)) {
            return;
        }
        Set<String> before = watched;
        watched = Set.copyOf(wanted);
        before.stream().filter(each -> !watched.contains(each)).forEach(this::leave);
        watched.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> settings.watches().join(each, this));
    }

    private void leave(String topic) {
        settings.watches().leave(topic, this);
        lost(topic);
    }

    @Override
    public void close() {
        watch(Set.of());
    }

    /** Whether a watch knows where all of these end. */
    boolean know(Set<String> asked) {
        lock.lock();
        try {
            return topics.keySet().containsAll(asked);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something is to be read, or no watch knows these topics any more.
     *
     * @param positions of what is read, by topic
     * @return false where nothing is, and it was woken or the time is over
     * @throws InterruptException if the thread was interrupted
     */
    boolean await(Map<String, Long> positions, Duration atMost) {
        long until = nanoTime.getAsLong() + atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                long now = nanoTime.getAsLong();
                long due = nanosUntilDue(positions, now);
                if (due <= 0 || woken || until <= now || !know(positions.keySet())) {
                    woken = false;
                    return due <= 0;
                }
                changed.awaitNanos(Math.min(due, until - now));
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntilDue(Map<String, Long> positions, long now) {
        return positions.entrySet().stream()
                .filter(each -> topics.containsKey(each.getKey()))
                .mapToLong(each -> topics.get(each.getKey()).nanosUntilDue(each.getValue(), now))
                .min()
                .orElse(NEVER);
    }

    /** Ends what {@link #await} waits for, or the next time before it begins. */
    void wakeUp() {
        changed(() -> woken = true);
    }

    /** Whether nothing more than this is known to be there. */
    boolean areRead(Map<String, Long> positions) {
        lock.lock();
        try {
            return nanosUntilDue(positions, nanoTime.getAsLong()) == NEVER;
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits has read up to these positions. */
    void read(Map<String, Long> positions) {
        changed(
                () ->
                        positions.forEach(
                                (topic, position) ->
                                        topics.computeIfPresent(
                                                topic, (_, arrived) -> arrived.read(position))));
    }

    /**
     * A watch knows where a topic ends.
     *
     * @param rest how long what is for all may wait
     */
    void began(String topic, long end, Duration rest) {
        changed(() -> topics.put(topic, new Arrived(end, true, true, dueIn(rest))));
    }

    /** A watch does not know any more what comes. */
    void lost(String topic) {
        changed(() -> topics.remove(topic));
    }

    /**
     * Something has come.
     *
     * @param end the offset after it
     */
    void came(String topic, long end, Addressees addressees, Duration rest) {
        long due = dueIn(patience(addressees, rest));
        changed(() -> topics.computeIfPresent(topic, (_, arrived) -> arrived.came(end, due)));
    }

    /** The broker says where a topic ends, whatever a watch has said. */
    void ends(String topic, long end) {
        long now = dueIn(Duration.ZERO);
        changed(() -> topics.computeIfPresent(topic, (_, arrived) -> arrived.came(end, now)));
    }

    private Duration patience(Addressees addressees, Duration rest) {
        if (addressees.streams().contains(settings.own())) {
            return Duration.ZERO;
        }
        Duration wanted = addressees.all() ? rest : rest.multipliedBy(OTHERS);
        return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
    }

    private long dueIn(Duration rest) {
        return nanoTime.getAsLong() + rest.toNanos();
    }

    private void changed(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is known of one topic.
     *
     * @param end the offset after what came last
     * @param isNew whether it is read once even where nothing is beyond the position: a topic that
     *     was lost may end before it
     * @param waits whether it is known when what came is to be read; what was not read up to the
     *     end when it was time is due at once
     * @param due when that is, by {@link System#nanoTime}
     */
    private record Arrived(long end, boolean isNew, boolean waits, long due) {

        long nanosUntilDue(long position, long now) {
            if (position >= end && !isNew) {
                return NEVER;
            }
            return waits ? due - now : 0;
        }

        Arrived came(long newEnd, long newDue) {
            long first = waits && due - newDue < 0 ? due : newDue;
            return new Arrived(Math.max(end, newEnd), isNew, true, first);
        }

        Arrived read(long position) {
            return new Arrived(end, false, waits && position < end, due);
        }
    }
}
