package org.essaim.runtime.command;

import module java.base;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.TransientDataAccessException;

/** Tries again where somebody else was quicker, with a little random patience in between. */
final class ConflictRetry {

    /** After so many tries the conflict is shown: something else must be wrong. */
    private static final int MOST_RETRIES = 30;

    private final RetryTemplate template =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(
                                    ConcurrencyException.class,
                                    LockAcquisitionFailedException.class,
                                    TransientDataAccessException.class)
                            .maxRetries(MOST_RETRIES)
                            .delay(Duration.ofMillis(2))
                            .jitter(Duration.ofMillis(2))
                            .multiplier(1.5)
                            .maxDelay(Duration.ofMillis(100))
                            .build());

    /**
     * @param attempt answers what went wrong, or null
     * @return what went wrong at last, or null
     */
    Throwable retryWhileConflicting(Supplier<Throwable> attempt) {
        try {
            return template.execute(
                    () -> {
                        Throwable failure = attempt.get();
                        if (failure != null) {
                            throw failure;
                        }
                        return null;
                    });
        } catch (RetryException exhausted) {
            return exhausted.getCause();
        }
    }
}
