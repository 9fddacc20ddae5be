package org.essaim.web.limits;

import java.time.Duration;
import java.util.Map;
import org.essaim.web.limits.LimitsProperties.Pace;
import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A caller is faster than anybody needs to be; says 429 and when to come again. */
public final class TooManyRequestsException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;
    private static final long ALMOST_A_SECOND = 999_999_999;

    private final transient Pace pace;
    private final long wait;

    TooManyRequestsException(Pace pace, Duration wait) {
        super("more than %d requests in %s".formatted(pace.requests(), pace.per()));
        this.pace = pace;
        this.wait = wait.plusNanos(ALMOST_A_SECOND).toSeconds();
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.TOO_MANY_REQUESTS;
    }

    @Override
    public String type() {
        return "too-many";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("requests", pace.requests(), "seconds", pace.per().toSeconds());
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return headers;
    }
}
