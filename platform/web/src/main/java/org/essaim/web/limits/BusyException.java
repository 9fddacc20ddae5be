package org.essaim.web.limits;

import module java.base;

import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** There is no room for more at the moment; answered as 503 with {@code Retry-After}. */
public final class BusyException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /**
     * @param wait after which it is worth asking again, in whole seconds
     */
    public BusyException(Duration wait) {
        super("no room at the moment");
        this.seconds = wait.toSeconds();
    }

    @Override
    public Answer answer() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new Answer(
                HttpStatus.SERVICE_UNAVAILABLE, "busy", Map.of("seconds", seconds), headers);
    }
}
