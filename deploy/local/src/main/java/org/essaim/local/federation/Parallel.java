package org.essaim.local.federation;

import module java.base;

/** Runs several tasks at a time and waits for all of them. */
public final class Parallel {

    public static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private Parallel() {}

    /**
     * @param most how many at a time
     * @throws RuntimeException the first failure, once all other tasks have ended or were
     *     interrupted
     */
    public static void run(List<Runnable> tasks, int most) {
        if (tasks.isEmpty()) {
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, tasks.size()))) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(pool.submit(task)));
            try {
                for (Future<?> task : running) {
                    task.get();
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
