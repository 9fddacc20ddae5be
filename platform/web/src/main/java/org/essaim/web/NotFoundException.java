package org.essaim.web;

import java.util.Map;
import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpStatus;

/** What was asked for does not exist in this service; becomes a 404 that says what. */
public class NotFoundException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    /**
     * @param what a noun, such as {@code initiative}, or a type whose word stands in a bundle
     *     {@code refusals}, such as that of its id
     * @param id as the caller named it
     */
    public NotFoundException(Object what, Object id) {
        super("%s %s".formatted(what, id));
        answer = new Answer(HttpStatus.NOT_FOUND, "no-such-thing", Map.of("what", what, "id", id));
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
