package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether readers can see more than before, for all of them at once: after each commit here,
 * otherwise every poll, or seldom where no other node is, and in quick steps while a committed
 * event is held back by a transaction that is still running elsewhere.
 */
final class Watcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final long QUICKEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long SELDOM_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** How soon a node that was alone notices that it no longer is. */
    private static final long ALONE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** What those do who are woken first takes a few of these. */
    private static final long OTHERS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final LastEvent NOTHING = new LastEvent(null, true);

    private final PostgresEventStorageEngine engine;
    private final long pollNanos;
    private final BooleanSupplier alone;
    private final UnaryOperator<Optional<CommitOrderToken>> wakeForNews;
    private final Runnable verify;
    private final Runnable atRest;
    private final Runnable wakeReaders;
    private final Runnable wakeOthers;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean closed;
    private Thread thread;
    private TrackingToken seen;
    private boolean ours;
    private long pauseNanos = QUICKEST_NANOS;
    private long lastLook = System.nanoTime();
    private volatile long lastMore = System.nanoTime();
    private Optional<Long> othersWait = Optional.empty();

    /**
     * @param wakeForNews is given how far readers were woken for, and wakes them for more where one
     *     question says that there is, and all of it: up to where; empty where that has to be
     *     looked at closely
     * @param verify asks whether the database is still the one that was read, whenever something is
     *     new there
     * @param atRest is run whenever nothing is new there
     * @param wakeOthers is run a moment after {@code wakeReaders}, or after the first of several
     */
    Watcher(
            PostgresEventStorageEngine engine,
            Duration poll,
            BooleanSupplier alone,
            UnaryOperator<Optional<CommitOrderToken>> wakeForNews,
            Runnable verify,
            Runnable atRest,
            Runnable wakeReaders,
            Runnable wakeOthers) {
        this.engine = engine;
        this.pollNanos = poll.toNanos();
        this.alone = alone;
        this.wakeForNews = wakeForNews;
        this.verify = verify;
        this.atRest = atRest;
        this.wakeReaders = wakeReaders;
        this.wakeOthers = wakeOthers;
    }

    synchronized void start() {
        if (thread == null && !closed) {
            thread = Thread.ofVirtual().name("event-store-watcher").start(this::run);
        }
    }

    /** Something was committed by this node. */
    void committedHere() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** How long readers have seen nothing more, in nanoseconds. */
    long nanosAtRest() {
        return System.nanoTime() - lastMore;
    }

    @Override
    public synchronized void close() {
        closed = true;
        wakeUps.release();
    }

    private void run() {
        boolean readable = true;
        while (awaitReason()) {
            try {
                if (!ours || !lookForOurs()) {
                    look();
                }
                readable = true;
            } catch (RuntimeException unreachable) {
                if (readable) {
                    LOG.warn("The event store cannot be read, trying again", unreachable);
                }
                readable = false;
                pauseNanos = pollNanos;
            }
        }
    }

    /** What is held back beside it is looked for a moment later. */
    private boolean lookForOurs() {
        lastLook = System.nanoTime();
        Optional<CommitOrderToken> end =
                wakeForNews.apply(Optional.ofNullable(seen).map(CommitOrderToken::of));
        end.ifPresent(this::wokenUpTo);
        pauseNanos = end.isPresent() ? QUICK_NANOS : pauseNanos;
        return end.isPresent();
    }

    private void wokenUpTo(TrackingToken end) {
        seen = end;
        lastMore = lastLook;
        othersWait = othersWait.or(() -> Optional.of(System.nanoTime() + OTHERS_NANOS));
    }

    private void look() {
        lastLook = System.nanoTime();
        LastEvent last = engine.lastEvent().orElse(NOTHING);
        TrackingToken visible = last.visible() ? last.token() : engine.createHeadToken();
        boolean heldBack = !CommitOrderToken.of(visible).covers(last.token());
        boolean changed = !Objects.equals(visible, seen);
        if (changed) {
            verify.run();
            wakeReaders.run();
            wokenUpTo(visible);
        } else {
            atRest.run();
        }
        if (heldBack && pauseNanos == QUICK_NANOS) {
            engine.openEpochIfRestarted();
        }
        pauseNanos = heldBack ? Math.min(QUICK_NANOS, pauseNanos * 2) : pollNanos;
    }

    /** Asks the database nothing: a node that joins is known of soon enough. */
    private boolean mayRest() {
        return pauseNanos == pollNanos
                && alone.getAsBoolean()
                && System.nanoTime() - lastLook < SELDOM_NANOS;
    }

    /** False when closed. */
    private boolean awaitReason() {
        try {
            boolean woken;
            do {
                woken = wakeUps.tryAcquire(nanosToWait(), TimeUnit.NANOSECONDS);
                wakeOthersInTime();
            } while (!woken && !closed && (mayRest() || nanosToLook() > 0));
            ours = woken;
            if (woken) {
                wakeUps.drainPermits();
                pauseNanos = QUICKEST_NANOS;
            }
            return !closed;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private long nanosToWait() {
        long wait = mayRest() ? ALONE_NANOS : nanosToLook();
        return othersWait
                .map(until -> Math.max(0, Math.min(wait, until - System.nanoTime())))
                .orElse(wait);
    }

    private long nanosToLook() {
        return Math.max(0, pauseNanos - (System.nanoTime() - lastLook));
    }

    private void wakeOthersInTime() {
        if (othersWait.isPresent() && othersWait.get() - System.nanoTime() <= 0) {
            othersWait = Optional.empty();
            wakeOthers.run();
        }
    }
}
