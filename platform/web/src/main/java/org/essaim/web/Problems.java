package org.essaim.web;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a controller throws into a problem detail: a refusal names its rule and what would
 * pass, a wrong value says what is right, and a fault of ours says nothing of our insides.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

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
    ResponseEntity<Object> notHere(NotHereException unknown, WebRequest request) {
        ProblemDetail problem =
                Problem.of(HttpStatus.NOT_FOUND, "not-here", "Not here", unknown.getMessage());
        return answer(unknown, problem, request);
    }

    /** Wrong values are told, faults of ours are logged. */
    @ExceptionHandler
    ResponseEntity<Object> anything(Exception thrown, WebRequest request) {
        ResponseStatus status =
                AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        if (status != null) {
            String detail = status.reason().isEmpty() ? thrown.getMessage() : status.reason();
            HttpStatus code = status.code();
            return answer(
                    thrown, Problem.of(code, "later", code.getReasonPhrase(), detail), request);
        }
        return WrongValue.in(thrown)
                .map(why -> answer(thrown, badRequest(why), request))
                .orElseGet(() -> ourFault(thrown, request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(unreadable, badRequest(WrongValue.ofBody(unreadable)), request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(mismatch, badRequest(WrongValue.ofParameter(mismatch)), request);
    }

    private ResponseEntity<Object> ourFault(Exception thrown, WebRequest request) {
        LOG.error("{} failed", request.getDescription(false), thrown);
        ProblemDetail problem =
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "our-fault",
                        "Something broke here",
                        "This is our fault, not yours; it is in the log of the service");
        return answer(thrown, problem, request);
    }

    private static ProblemDetail badRequest(String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "wrong-value", "Wrong value", why);
    }

    private ResponseEntity<Object> answer(
            Exception thrown, ProblemDetail body, WebRequest request) {
        HttpStatusCode status = HttpStatusCode.valueOf(body.getStatus());
        return handleExceptionInternal(thrown, body, new HttpHeaders(), status, request);
    }
}
