package org.essaim.local.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs several things at a time, at most so many, and waits for all of them. */
public final class Parallel {

    public static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private Parallel() {}

    /**
     * @param most how many at a time
     * @throws RuntimeException the first failure, once all others have ended or were given up
     */
    public static void run(List<Runnable> works, int most) {
        if (works.isEmpty()) {
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, works.size()))) {
            List<Future<?>> running = new ArrayList<>();
            works.forEach(work -> running.add(pool.submit(work)));
            try {
                for (Future<?> work : running) {
                    work.get();
                }
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw failed.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
