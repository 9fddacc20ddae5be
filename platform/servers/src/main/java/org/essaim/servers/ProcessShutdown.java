package org.essaim.servers;

import module java.base;

/** Ends a process in order, or by force where it does not end in time. */
public final class ProcessShutdown {

    private static final Duration AFTER_A_KILL = Duration.ofSeconds(10);

    private ProcessShutdown() {}

    /**
     * @param signal {@code TERM} or {@code INT}
     * @param grace how long the process may take to end by itself
     */
    public static void of(ProcessHandle process, String signal, Duration grace) {
        try {
            signal(process, signal);
            if (!hasEnded(process, grace)) {
                process.destroyForcibly();
                hasEnded(process, AFTER_A_KILL);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void signal(ProcessHandle process, String signal) throws InterruptedException {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            String pid = Long.toString(process.pid());
            new ProcessBuilder("kill", "-" + signal, pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration within)
            throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException running) {
            return !process.isAlive();
        }
    }
}
