package org.essaim.web.problem;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.essaim.web.language.Sentences;
import org.essaim.web.problem.UnknownParameters.UnknownParametersException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Names every member of a request that is wrong, and says of each what would pass; neither class
 * names nor a library's own sentences reach the caller.
 */
final class InvalidRequests {

    private final Sentences in;

    InvalidRequests(Sentences in) {
        this.in = in;
    }

    /** Empty where something else is wrong than the request. */
    Optional<ProblemDetail> of(Throwable thrown) {
        List<InvalidMember> errors =
                switch (thrown) {
                    case MethodArgumentNotValidException invalid ->
                            Violations.of(invalid.getAllErrors());
                    case HandlerMethodValidationException invalid -> Violations.of(invalid);
                    case UnknownParametersException unknown -> unknown.errors();
                    case MissingServletRequestParameterException missing ->
                            List.of(InvalidMember.missing(missing.getParameterName()));
                    case MissingRequestHeaderException missing ->
                            List.of(InvalidMember.missing(missing.getHeaderName()));
                    case TypeMismatchException mismatch -> List.of(parameter(mismatch));
                    case HttpMessageNotReadableException unreadable -> List.of(body(unreadable));
                    default -> value(thrown, null).map(List::of).orElseGet(List::of);
                };
        return errors.isEmpty() ? Optional.empty() : Optional.of(problem(errors));
    }

    private ProblemDetail problem(List<InvalidMember> errors) {
        List<Map<String, Object>> described = new ArrayList<>();
        for (InvalidMember error : errors) {
            Map<String, Object> members = new LinkedHashMap<>();
            if (error.member() != null) {
                members.put("member", error.member());
            }
            members.put("code", error.code());
            members.put("detail", error.sentence(in));
            error.facts().forEach(members::putIfAbsent);
            described.add(members);
        }
        ProblemDetail problem =
                Problem.of(
                        in,
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        Map.of(),
                        described.stream()
                                .map(each -> (String) each.get("detail"))
                                .collect(Collectors.joining(" ")));
        problem.setProperty("code", "invalid-request");
        problem.setProperty("errors", described);
        return problem;
    }

    private static InvalidMember parameter(TypeMismatchException mismatch) {
        String name =
                mismatch instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : mismatch.getPropertyName();
        return value(mismatch, name)
                .orElseGet(() -> InvalidMember.ofType(name, mismatch.getRequiredType()));
    }

    private static InvalidMember body(Throwable unreadable) {
        String member = null;
        for (Throwable cause : (Iterable<Throwable>) Causes.of(unreadable)::iterator) {
            if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
                member = member(wrong);
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return InvalidMember.unknown(
                        member, unknown.getKnownPropertyIds().stream().map(String::valueOf));
            }
            if (cause instanceof MismatchedInputException wrong && member != null) {
                String at = member;
                return value(wrong, at)
                        .orElseGet(() -> InvalidMember.ofType(at, wrong.getTargetType()));
            }
        }
        return value(unreadable, member).orElseGet(InvalidMember::noJson);
    }

    /** A value of this project's types that could not be made, wherever it is wrapped. */
    private static Optional<InvalidMember> value(Throwable thrown, String member) {
        return Causes.find(thrown, InvalidValueException.class)
                .map(invalid -> InvalidMember.of(member, invalid));
    }

    private static String member(DatabindException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
