package org.essaim.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Requests on which what comes later would break, said before it does. */
final class Unreadable {

    private Unreadable() {}

    /** Why nobody can serve it; empty where somebody may. */
    static Optional<ProblemDetail> in(HttpServletRequest request) {
        if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
            return Optional.of(Unserved.wrong("a query has no control characters"));
        }
        return isWildcard(request.getContentType())
                ? Optional.of(
                        Problem.of(
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "wrong-type",
                                "Not as this type",
                                "a body is of one type, with no * in it"))
                : Optional.empty();
    }

    private static boolean isWildcard(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].contains("*");
    }
}
