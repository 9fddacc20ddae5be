package org.essaim.local.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.StateFolder;

/**
 * Makes the archive of the classes of a service, once for each build: one start is spent, and every
 * later one takes half the time. Worth it for as many processes of the same jar.
 */
final class ClassArchive {

    /** Fewer processes than this start faster without making an archive first. */
    static final int WORTHWHILE = 5;

    private static final Duration TO_TRAIN = Duration.ofMinutes(2);

    private ClassArchive() {}

    /** Without an archive everything runs all the same, so no failure is told. */
    static void make(ServiceProgram program, LaunchableJar jar, StateFolder state) {
        if (Files.exists(jar.archive())) {
            return;
        }
        Path unfinished = jar.archive().resolveSibling("unfinished-" + System.nanoTime() + ".aot");
        SupervisedProcess training =
                new SupervisedProcess(
                        program.training(jar, unfinished, state), state.pids(), _ -> {});
        try {
            training.start();
            training.awaitEnd(TO_TRAIN.toSeconds(), TimeUnit.SECONDS);
            if (Files.exists(unfinished)) {
                Files.move(unfinished, jar.archive(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException withoutIt) {
            unfinished.toFile().deleteOnExit();
        } finally {
            training.stop(Duration.ofSeconds(5));
        }
    }
}
