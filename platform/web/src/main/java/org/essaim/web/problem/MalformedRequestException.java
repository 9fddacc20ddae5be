package org.essaim.web.problem;

import module java.base;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A request that nobody can serve. */
final class MalformedRequestException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;

    MalformedRequestException(HttpStatus status, String type) {
        super(type);
        this.status = status;
        this.type = type;
    }

    @Override
    public Answer answer() {
        return new Answer(
                status, type, Map.of("allowed", List.of(MediaType.APPLICATION_JSON_VALUE)));
    }
}
