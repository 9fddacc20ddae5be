package org.essaim.web.limits;

import java.io.IOException;
import org.essaim.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A body goes on beyond what is taken; says 413. */
public final class TooLargeException extends IOException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    /**
     * @param mostBytes what would pass
     */
    TooLargeException(long mostBytes) {
        super("a body has at most %d bytes here".formatted(mostBytes));
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.CONTENT_TOO_LARGE;
    }

    @Override
    public ProblemDetail getBody() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", getMessage());
    }
}
