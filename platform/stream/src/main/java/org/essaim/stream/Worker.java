package org.essaim.stream;

import module java.base;

/** The one thread of a relay or an inbox; asked to stop, and interrupted where it does not. */
public final class Worker implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final Runnable endWaiting;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    public Worker() {
        this(() -> {});
    }

    /**
     * @param endWaiting ends what else than a pause the thread may wait for
     */
    public Worker(Runnable endWaiting) {
        this.endWaiting = endWaiting;
    }

    public void start(String name, Runnable work) {
        thread = Thread.ofVirtual().name(name).start(work);
    }

    public boolean isStopped() {
        return stopped;
    }

    /** Ends a pause, or the next one before it begins. */
    public void wakeUp() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
        endWaiting.run();
    }

    /**
     * For the thread itself.
     *
     * @return whether it was woken
     */
    public boolean pause(Duration atMost) {
        try {
            if (!stopped && wakeUps.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                wakeUps.drainPermits();
                return true;
            }
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
        return false;
    }

    @Override
    public void close() {
        stopped = true;
        wakeUp();
        try {
            if (thread != null && !thread.join(TO_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
