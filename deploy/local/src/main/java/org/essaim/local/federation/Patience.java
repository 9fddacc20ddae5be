package org.essaim.local.federation;

import module java.base;

import org.essaim.local.CannotRunException;
import org.springframework.web.client.RestClientException;

/** Tries something until it holds; what can never hold is not tried again. */
record Patience(Duration limit, Duration between) {

    /**
     * @param holds whether it does now; an exception says why not yet
     */
    void until(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + limit.toNanos();
        String last = "it takes too long";
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                if (holds.getAsBoolean()) {
                    return;
                }
            } catch (RestClientException notYet) {
                last = notYet.getMessage();
                if (ServiceClient.isFinal(notYet)) {
                    break;
                }
            }
            LockSupport.parkNanos(between.toNanos());
        }
        throw new CannotRunException("gave up waiting until " + what + ": " + last);
    }
}
