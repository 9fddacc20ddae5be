package org.essaim.web.limits;

import java.time.Duration;
import org.essaim.web.Problem;
import org.essaim.web.limits.LimitsProperties.Pace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A caller is faster than anybody needs to be; says 429 and when to come again. */
public final class TooManyRequestsException extends RuntimeException implements ErrorResponse {

    private static final long serialVersionUID = 1L;
    private static final long ALMOST_A_SECOND = 999_999_999;

    private final long seconds;

    TooManyRequestsException(Pace pace, Duration wait) {
        super(
                "at most %d requests in %d seconds; those beyond that wait"
                        .formatted(pace.requests(), pace.per().toSeconds()));
        this.seconds = wait.plusNanos(ALMOST_A_SECOND).toSeconds();
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.TOO_MANY_REQUESTS;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too many", getMessage());
    }
}
