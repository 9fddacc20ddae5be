package org.essaim.web.problem;

import module java.base;

import org.essaim.web.language.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/**
 * Why a request did not get as far as an operation, and what would have, whichever part of the
 * machinery turned it away; a library's own sentences are not passed on.
 */
final class DispatchProblems {

    private final Sentences in;

    DispatchProblems(Sentences in) {
        this.in = in;
    }

    ProblemDetail of(ErrorResponse thrown) {
        return switch (thrown) {
            case HttpRequestMethodNotSupportedException method ->
                    Problem.of(
                            in,
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "wrong-method",
                            Map.of(
                                    "method",
                                    method.getMethod(),
                                    "allowed",
                                    words(method.getSupportedHttpMethods())));
            case HttpMediaTypeNotSupportedException type ->
                    Problem.of(
                            in,
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "wrong-type",
                            Map.of("allowed", words(type.getSupportedMediaTypes())));
            case HttpMediaTypeNotAcceptableException type ->
                    Problem.of(
                            in,
                            HttpStatus.NOT_ACCEPTABLE,
                            "no-such-form",
                            Map.of("allowed", words(type.getSupportedMediaTypes())));
            default -> of(thrown.getStatusCode());
        };
    }

    /** Where nothing but the status is known. */
    ProblemDetail of(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case BAD_REQUEST -> Problem.of(in, status, "invalid-request", Map.of());
            case NOT_FOUND -> Problem.of(in, status, "not-here", Map.of());
            case CONTENT_TOO_LARGE -> Problem.of(in, status, "too-large-form", Map.of());
            case SERVICE_UNAVAILABLE -> Problem.of(in, status, "later", Map.of());
            case null ->
                    Problem.of(
                            in,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "unserved",
                            Map.of("answered", status.value()));
            default -> Problem.of(in, status, "unserved", Map.of("answered", status.value()));
        };
    }

    private static List<String> words(Collection<?> allowed) {
        return allowed == null
                ? List.of()
                : allowed.stream().map(String::valueOf).sorted().toList();
    }
}
