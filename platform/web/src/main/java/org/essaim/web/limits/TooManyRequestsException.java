package org.essaim.web.limits;

import module java.base;

import org.essaim.web.limits.LimitsProperties.Rate;
import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A caller exceeds the rate; answered as 429 with {@code Retry-After}. */
public final class TooManyRequestsException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;
    private static final long ALMOST_A_SECOND = 999_999_999;

    private final transient Rate rate;
    private final long wait;

    TooManyRequestsException(Rate rate, Duration wait) {
        super("more than %d requests in %s".formatted(rate.requests(), rate.per()));
        this.rate = rate;
        this.wait = wait.plusNanos(ALMOST_A_SECOND).toSeconds();
    }

    @Override
    public Answer answer() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return new Answer(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many",
                Map.of("requests", rate.requests(), "seconds", rate.per().toSeconds()),
                headers);
    }
}
