package org.essaim.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process in order, or by force where it does not end in time. */
public final class ProcessShutdown {

    private ProcessShutdown() {}

    /**
     * @param signal {@code TERM} or {@code INT}
     * @param grace how long the process may take to end by itself
     */
    public static void of(ProcessHandle process, String signal, Duration grace) {
        ask(process, signal);
        if (!ended(process, grace)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        }
    }

    private static void ask(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            // The shell's own: a small image has no program of that name.
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException unknown) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
