package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;

/**
 * One reader's way through the events. It goes to the database only when there may be something
 * that no other reader of this node has just read: when it was just opened, when it is in the
 * middle, and when it was woken.
 */
final class CommitOrderStream implements TrackingEventStream {

    private static final int PAGE = 100;

    private final PostgresEventStorageEngine engine;
    private final RecentEvents recent;
    private final Consumer<CommitOrderStream> whenClosed;
    private CommitOrderToken last;
    private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();
    private boolean reading;
    private TrackedEventMessage<?> next;

    private final Object monitor = new Object();
    private boolean mayHaveMore = true;
    private Runnable whenAvailable = () -> {};

    CommitOrderStream(
            PostgresEventStorageEngine engine,
            RecentEvents recent,
            TrackingToken after,
            Consumer<CommitOrderStream> whenClosed) {
        this.engine = engine;
        this.recent = recent;
        this.last = CommitOrderToken.of(after);
        this.whenClosed = whenClosed;
    }

    /** Signals the reader that something may have become visible. */
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
        if (next == null && (reading || takeHint())) {
            next = following();
            reading = next != null;
            if (reading) {
                last = CommitOrderToken.of(next.trackingToken());
            }
        }
        return next;
    }

    private TrackedEventMessage<?> following() {
        if (page.hasNext()) {
            return page.next();
        }
        TrackedEventMessage<?> known = recent.after(last);
        if (known != null) {
            return known;
        }
        List<? extends TrackedEventMessage<?>> read =
                engine.readEvents(last, false).limit(PAGE).toList();
        recent.read(last, read);
        page = read.iterator();
        return page.hasNext() ? page.next() : null;
    }

    private boolean takeHint() {
        synchronized (monitor) {
            boolean hinted = mayHaveMore;
            mayHaveMore = false;
            return hinted;
        }
    }
}
