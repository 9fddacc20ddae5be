package org.essaim.web;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns whatever a controller throws into a problem detail: a refusal names its rule and what would
 * pass, a wrong value says what is right, and a fault of ours says nothing of our insides.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final int SERVICE_UNAVAILABLE = 503;

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException refused, WebRequest request) {
        Refusal why = refused.refusal();
        String title = "Refused by %s".formatted(why.rule());
        ProblemDetail problem = Problem.of(HttpStatus.CONFLICT, "refused", title, why.reason());
        problem.setProperty("rule", why.rule());
        problem.setProperty("reason", why.reason());
        problem.setProperty("remedy", why.remedy());
        return answer(refused, problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notHere(NotFoundException unknown, WebRequest request) {
        ProblemDetail problem =
                Problem.of(HttpStatus.NOT_FOUND, "not-here", "Not here", unknown.getMessage());
        return answer(unknown, problem, request);
    }

    /** Whoever speaks for itself is heard, wrong values are told, faults of ours are logged. */
    @ExceptionHandler
    ResponseEntity<Object> anything(Exception thrown, WebRequest request) {
        Optional<ErrorResponse> spoken = ErrorResponses.in(thrown);
        if (spoken.isPresent()) {
            return answer(thrown, spoken.get(), request);
        }
        if (thrown instanceof InvalidParameterException unreadable) {
            return answer(
                    thrown,
                    DispatchProblems.of(HttpStatusCode.valueOf(unreadable.getErrorCode())),
                    request);
        }
        ResponseStatus status =
                AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        if (status != null) {
            String detail = status.reason().isEmpty() ? thrown.getMessage() : status.reason();
            HttpStatus code = status.code();
            return answer(
                    thrown, Problem.of(code, "later", code.getReasonPhrase(), detail), request);
        }
        if (TransientProblems.isIn(thrown)) {
            return answer(thrown, TransientProblems.problem(thrown), request);
        }
        return InvalidValues.in(thrown)
                .map(why -> answer(thrown, DispatchProblems.wrong(why), request))
                .orElseGet(() -> answer(thrown, ourFault(thrown, request), request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ErrorResponses.in(unreadable)
                .map(spoken -> answer(unreadable, spoken, request))
                .orElseGet(
                        () ->
                                answer(
                                        unreadable,
                                        DispatchProblems.wrong(InvalidValues.ofBody(unreadable)),
                                        request));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                mismatch, DispatchProblems.wrong(InvalidValues.ofParameter(mismatch)), request);
    }

    /** The last step for all: what Spring turned away is said in our words, its faults are ours. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception thrown,
            Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        Object said = body;
        if (!isOurs(body)) {
            said =
                    status.is5xxServerError() && status.value() != SERVICE_UNAVAILABLE
                            ? ourFault(thrown, request)
                            : thrown instanceof ErrorResponse refused
                                    ? DispatchProblems.of(refused)
                                    : DispatchProblems.of(status);
        }
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setCacheControl("no-store");
        return super.handleExceptionInternal(thrown, said, all, status, request);
    }

    private static boolean isOurs(Object body) {
        return body instanceof ProblemDetail problem
                && problem.getType() != null
                && problem.getType().toString().startsWith(Problem.TYPES);
    }

    private static ProblemDetail ourFault(Exception thrown, WebRequest request) {
        return InternalErrors.report(
                ((ServletWebRequest) request).getRequest().getRequestURI(), thrown);
    }

    private ResponseEntity<Object> answer(
            Exception thrown, ErrorResponse spoken, WebRequest request) {
        return handleExceptionInternal(
                thrown, spoken.getBody(), spoken.getHeaders(), spoken.getStatusCode(), request);
    }

    private ResponseEntity<Object> answer(
            Exception thrown, ProblemDetail body, WebRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(body.getStatus());
        return handleExceptionInternal(thrown, body, new HttpHeaders(), status, request);
    }
}
