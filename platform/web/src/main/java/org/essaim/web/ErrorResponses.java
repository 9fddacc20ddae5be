package org.essaim.web;

import java.util.Optional;
import org.springframework.web.ErrorResponse;

/** Finds the exception of this project that says itself what to answer, wherever it is wrapped. */
final class ErrorResponses {

    private static final String OURS = "org.essaim.";
    private static final int MOST_CAUSES = 20;

    private ErrorResponses() {}

    static Optional<ErrorResponse> in(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof ErrorResponse answer
                    && cause.getClass().getName().startsWith(OURS)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
