package org.essaim.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/**
 * Says why a request did not get as far as an operation, and what would have: in the words of this
 * project, whichever part of the machinery turned it away.
 */
final class DispatchProblems {

    private DispatchProblems() {}

    /** What the dispatcher threw; its own sentences are not passed on. */
    static ProblemDetail of(ErrorResponse thrown) {
        return switch (thrown) {
            case HttpRequestMethodNotSupportedException method ->
                    Problem.of(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "wrong-method",
                            "Not with this method",
                            "%s is not done here; what is: %s"
                                    .formatted(
                                            method.getMethod(),
                                            listed(method.getSupportedHttpMethods())));
            case HttpMediaTypeNotSupportedException type ->
                    Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "wrong-type",
                            "Not as this type",
                            "the body is read as: " + listed(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type ->
                    Problem.of(
                            HttpStatus.NOT_ACCEPTABLE,
                            "no-such-form",
                            "Not in this form",
                            "this is given as: " + listed(type.getSupportedMediaTypes()));
            case MissingServletRequestParameterException parameter ->
                    wrong("the parameter %s is missing".formatted(parameter.getParameterName()));
            case MissingRequestHeaderException header ->
                    wrong("the header %s is missing".formatted(header.getHeaderName()));
            default -> of(thrown.getStatusCode());
        };
    }

    /** Where nothing but the status is known, as on an error page. */
    static ProblemDetail of(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return switch (status) {
            case BAD_REQUEST -> wrong("the request cannot be read: its path, headers or body");
            case NOT_FOUND ->
                    Problem.of(status, "not-here", "Not here", "there is nothing at this path");
            case CONTENT_TOO_LARGE ->
                    Problem.of(status, "too-large", "Too large", "less would be taken");
            case SERVICE_UNAVAILABLE ->
                    Problem.of(status, "later", "Not now", "this took too long; try again later");
            case null ->
                    Problem.of(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "unserved",
                            "Not served",
                            "the service ended this with " + code.value());
            default ->
                    Problem.of(
                            status,
                            "unserved",
                            status.getReasonPhrase(),
                            "the service answers %d to this".formatted(status.value()));
        };
    }

    static ProblemDetail wrong(String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "wrong-value", "Wrong value", why);
    }

    private static String listed(Collection<?> what) {
        return what == null || what.isEmpty()
                ? "nothing"
                : what.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
