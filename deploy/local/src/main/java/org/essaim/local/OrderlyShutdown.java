package org.essaim.local;

import module java.base;

import org.essaim.local.federation.Federation;
import org.essaim.local.process.StaleProcesses;
import org.essaim.local.screen.Screen;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;

/**
 * Stops everything in order on Ctrl-C, on SIGTERM and when the disk is almost full, whatever the
 * run is doing.
 */
final class OrderlyShutdown implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Federation federation;
    private final StateFolder state;
    private final Screen screen;
    private final CompletableFuture<Void> stopping = new CompletableFuture<>();
    private final Thread hook = new Thread(this::stopEverything, "stop-everything");

    private OrderlyShutdown(Federation federation, StateFolder state, Screen screen) {
        this.federation = federation;
        this.state = state;
        this.screen = screen;
    }

    static OrderlyShutdown of(Federation federation, StateFolder state, Screen screen) {
        OrderlyShutdown shutdown = new OrderlyShutdown(federation, state, screen);
        Runtime.getRuntime().addShutdownHook(shutdown.hook);
        Thread.ofPlatform().daemon().name("disk").start(shutdown::watchDisk);
        return shutdown;
    }

    /** Blocks until the launcher is asked to stop. */
    void await() {
        stopping.join();
    }

    /** The run ended by itself, so the hook has nothing to do. */
    @Override
    public void close() {
        stopping.complete(null);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Block instead of racing the hook; the JVM ends when the hook has finished.
            new CompletableFuture<>().join();
        }
    }

    private void watchDisk() {
        try {
            while (!stopping.isDone()) {
                DiskSpace.require(state.root(), DiskSpace.TO_CONTINUE);
                LockSupport.parkNanos(BETWEEN_CHECKS.toNanos());
            }
        } catch (CannotRunException full) {
            screen.done();
            System.err.println("essaim: " + full.getMessage());
            System.exit(1);
        }
    }

    private void stopEverything() {
        stopping.complete(null);
        federation.stopSoon();
        // Whatever was being started at that moment.
        StaleProcesses.stop(state.pids(), GRACE);
        screen.line("everything is stopped");
    }
}
