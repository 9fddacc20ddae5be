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
        signal(process, signal);
        if (!hasEnded(process, grace)) {
            process.destroyForcibly();
            hasEnded(process, AFTER_A_KILL);
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            String pid = Long.toString(process.pid());
            new ProcessBuilder("kill", "-" + signal, pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration within) {
        process.onExit()
                .completeOnTimeout(process, within.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return !process.isAlive();
    }
}
