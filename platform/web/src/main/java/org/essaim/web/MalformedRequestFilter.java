package org.essaim.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Requests on which what comes later would break, said before it does. */
final class MalformedRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private MalformedRequestFilter() {}

    /** Why nobody can serve it; empty where somebody may. */
    static Optional<ProblemDetail> in(HttpServletRequest request) {
        if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
            return Optional.of(DispatchProblems.wrong("a query has no control characters"));
        }
        if (isWildcard(request.getContentType())) {
            return Optional.of(
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "wrong-type",
                            "Not as this type",
                            "a body is of one type, with no * in it"));
        }
        return isCommand(request) && !takesJson(request)
                ? Optional.of(
                        Problem.of(
                                HttpStatus.NOT_ACCEPTABLE,
                                "no-such-form",
                                "Not in this form",
                                "what is done here is answered as application/json"))
                : Optional.empty();
    }

    private static boolean isWildcard(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].contains("*");
    }

    private static boolean isCommand(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                && !READING.contains(request.getMethod());
    }

    /** Asked after it was done, the answer would be a refusal of what is done. */
    private static boolean takesJson(HttpServletRequest request) {
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return accepted.isEmpty()
                    || MediaType.parseMediaTypes(accepted).stream()
                            .anyMatch(each -> each.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
