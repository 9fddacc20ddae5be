package org.essaim.local.federation;

import module java.base;

import org.essaim.local.CannotRunException;

/** Tries something until it holds; what can never hold is not tried again. */
record Patience(Duration limit, Duration between) {

    /** Whether it holds now; an exception says why not yet. */
    interface Attempt {
        boolean holds() throws IOException;
    }

    void until(String what, Attempt attempt) {
        long deadline = System.nanoTime() + limit.toNanos();
        String last = "it takes too long";
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                if (attempt.holds()) {
                    return;
                }
            } catch (UnexpectedStatusException response) {
                last = response.getMessage();
                if (response.isFinal()) {
                    break;
                }
            } catch (IOException notYet) {
                last = notYet.toString();
            }
            LockSupport.parkNanos(between.toNanos());
        }
        throw new CannotRunException("gave up waiting until " + what + ": " + last);
    }
}
