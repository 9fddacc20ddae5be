package org.essaim.web.limits;

import module java.base;

import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpStatus;

/** A body is larger than allowed; answered as 413. */
public final class TooLargeException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;

    private final int mostBytes;

    /**
     * @param mostBytes what would pass
     */
    TooLargeException(int mostBytes) {
        super("more than %d bytes".formatted(mostBytes));
        this.mostBytes = mostBytes;
    }

    @Override
    public Answer answer() {
        return new Answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", Map.of("most", mostBytes));
    }
}
