package org.essaim.web.problem;

import module java.base;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.essaim.web.language.Sentences;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Why a request did not get as far as an operation, and what would have, whichever part of the
 * machinery turned it away; a library's own sentences are not passed on.
 */
final class DispatchProblems {

    private final Sentences in;

    DispatchProblems(Sentences in) {
        this.in = in;
    }

    /** Empty where something else is wrong, such as a fault of ours. */
    Optional<ProblemDetail> of(Throwable thrown) {
        return switch (thrown) {
            case ErrorResponse library when !isFault(library.getStatusCode()) ->
                    Optional.of(turnedAway(library));
            case RequestRejectedException _ -> Optional.of(of(HttpStatus.BAD_REQUEST));
            case InvalidParameterException unreadable ->
                    Optional.of(of(HttpStatusCode.valueOf(unreadable.getErrorCode())));
            default ->
                    Optional.ofNullable(
                                    AnnotatedElementUtils.findMergedAnnotation(
                                            thrown.getClass(), ResponseStatus.class))
                            .map(declared -> of(declared.code()));
        };
    }

    private static boolean isFault(HttpStatusCode status) {
        return status.is5xxServerError()
                && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private ProblemDetail turnedAway(ErrorResponse thrown) {
        HttpStatusCode status = thrown.getStatusCode();
        return switch (thrown) {
            case HttpRequestMethodNotSupportedException wrong ->
                    Problem.of(
                            in,
                            status,
                            "wrong-method",
                            Map.of(
                                    "method", wrong.getMethod(),
                                    "allowed", words(wrong.getSupportedHttpMethods())));
            case HttpMediaTypeNotSupportedException wrong ->
                    Problem.of(in, status, "wrong-type", allowed(wrong));
            case HttpMediaTypeNotAcceptableException wrong ->
                    Problem.of(in, status, "no-such-form", allowed(wrong));
            default -> of(status);
        };
    }

    /** Where nothing but the status is known. */
    ProblemDetail of(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case BAD_REQUEST -> Problem.of(in, status, "invalid-request", Map.of());
            case NOT_FOUND -> Problem.of(in, status, "not-here", Map.of());
            case SERVICE_UNAVAILABLE -> Problem.of(in, status, "later", Map.of());
            case null -> unserved(HttpStatus.INTERNAL_SERVER_ERROR, status);
            default -> unserved(status, status);
        };
    }

    private ProblemDetail unserved(HttpStatusCode answered, HttpStatusCode status) {
        return Problem.of(in, answered, "unserved", Map.of("answered", status.value()));
    }

    private static Map<String, Object> allowed(HttpMediaTypeException wrong) {
        return Map.of("allowed", words(wrong.getSupportedMediaTypes()));
    }

    private static List<String> words(Collection<?> allowed) {
        return allowed == null
                ? List.of()
                : allowed.stream().map(String::valueOf).sorted().toList();
    }
}
