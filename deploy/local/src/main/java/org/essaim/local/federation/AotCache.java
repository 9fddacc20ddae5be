package org.essaim.local.federation;

import module java.base;

import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.StateFolder;

/**
 * Makes the AOT cache of a service's classes, once for each build: it costs one start, and halves
 * the time of every later one.
 */
final class AotCache {

    /** Fewer processes than this start faster without making a cache first. */
    static final int WORTHWHILE = 5;

    private static final Duration TO_TRAIN = Duration.ofMinutes(2);

    private AotCache() {}

    /** Everything runs without a cache too, so a failure is not reported. */
    static void make(ServiceProgram program, StateFolder state) {
        Path cache = program.jar().aotCache();
        if (Files.exists(cache)) {
            return;
        }
        Path unfinished = cache.resolveSibling("unfinished-" + System.nanoTime() + ".aot");
        SupervisedProcess training =
                new SupervisedProcess(program.training(unfinished, state), state.pids(), _ -> {});
        try {
            training.start();
            training.awaitEnd(TO_TRAIN.toSeconds(), TimeUnit.SECONDS);
            if (Files.exists(unfinished)) {
                Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException withoutIt) {
            unfinished.toFile().deleteOnExit();
        } finally {
            training.stop(Duration.ofSeconds(5));
        }
    }
}
