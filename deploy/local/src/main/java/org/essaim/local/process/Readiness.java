package org.essaim.local.process;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.state.DiskSpace;

/** Waits until a process answers, or fails with one line that says why it does not. */
public final class Readiness {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    private Readiness() {}

    /**
     * @param title what people call it
     * @param isExpected whether waiting still makes sense
     * @throws CannotRunException if it does not answer
     */
    public static void await(
            String title, Path log, BooleanSupplier isExpected, BooleanSupplier answers) {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (isExpected.getAsBoolean()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            if (answers.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        throw new CannotRunException(
                isFull(log)
                        ? "no space for " + title + ": the disk is full"
                        : title + " did not start; see " + log);
    }

    private static boolean isFull(Path log) {
        try {
            return DiskSpace.isNoSpace(Files.readString(log));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
