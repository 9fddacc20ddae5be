package org.essaim.eventstore;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/**
 * One reader's way through the events. It goes to the database only when there may be something:
 * when it was just opened, when it is in the middle, and when it was woken.
 */
final class CommitOrderStream implements TrackingEventStream {

    private final PostgresEventStorageEngine engine;
    private final Consumer<CommitOrderStream> whenClosed;
    private TrackingToken last;
    private Iterator<? extends TrackedEventMessage<?>> reading;
    private TrackedEventMessage<?> next;

    private final Object monitor = new Object();
    private boolean mayHaveMore = true;
    private Runnable whenAvailable = () -> {};

    CommitOrderStream(
            PostgresEventStorageEngine engine,
            TrackingToken after,
            Consumer<CommitOrderStream> whenClosed) {
        this.engine = engine;
        this.last = after;
        this.whenClosed = whenClosed;
    }

    /** Tells the reader that something may have become visible. */
    void wake() {
        Runnable callback;
        synchronized (monitor) {
            mayHaveMore = true;
            monitor.notifyAll();
            callback = whenAvailable;
        }
        callback.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        synchronized (monitor) {
            whenAvailable = callback;
        }
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(readAhead());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (readAhead() == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            synchronized (monitor) {
                if (!mayHaveMore) {
                    monitor.wait(left);
                }
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            continue;
        }
        TrackedEventMessage<?> event = next;
        next = null;
        return event;
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }

    private TrackedEventMessage<?> readAhead() {
        if (next == null && (reading != null || takeHint())) {
            if (reading == null) {
                reading = engine.readEvents(last, false).iterator();
            }
            if (reading.hasNext()) {
                next = reading.next();
                last = next.trackingToken();
            } else {
                reading = null;
            }
        }
        return next;
    }

    private boolean takeHint() {
        synchronized (monitor) {
            boolean hinted = mayHaveMore;
            mayHaveMore = false;
            return hinted;
        }
    }
}
