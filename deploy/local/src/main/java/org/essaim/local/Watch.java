package org.essaim.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.essaim.local.federation.Federation;
import org.essaim.local.process.StaleProcesses;
import org.essaim.local.screen.Screen;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;

/**
 * Ends a run that is told to end (Ctrl-C, SIGTERM) or whose disk fills up: everything is stopped in
 * order, whatever the run was doing.
 */
final class Watch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Federation federation;
    private final StateFolder state;
    private final Screen screen;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endEverything, "end-everything");

    private Watch(Federation federation, StateFolder state, Screen screen) {
        this.federation = federation;
        this.state = state;
        this.screen = screen;
    }

    static Watch over(Federation federation, StateFolder state, Screen screen) {
        Watch watch = new Watch(federation, state, screen);
        Runtime.getRuntime().addShutdownHook(watch.hook);
        Thread.ofPlatform().daemon().name("disk").start(watch::lookAtTheDisk);
        return watch;
    }

    /** Blocks until the launcher is told to end. */
    void untilStopped() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run ends by itself; nothing is left for the hook to do. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            joinForever();
        }
    }

    private void lookAtTheDisk() {
        try {
            while (!over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                DiskSpace.require(state.root(), DiskSpace.TO_CONTINUE);
            }
        } catch (CannotRunException full) {
            screen.done();
            System.err.println("essaim: " + full.getMessage());
            System.exit(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void endEverything() {
        over.countDown();
        federation.close();
        // Whatever was being started at that moment.
        StaleProcesses.stop(state.pids(), GRACE);
    }

    /** The JVM is ending: whoever comes here waits for the hook instead of racing it. */
    private static void joinForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
