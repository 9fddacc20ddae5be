package org.essaim.web.problem;

import module java.base;

import jakarta.validation.ConstraintViolation;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * What Bean Validation found. A constraint of the standard has a code and a sentence of this
 * module; one whose {@code message} is a code has the sentence of that code, beside the request.
 */
final class Violations {

    private Violations() {}

    static List<InvalidMember> of(List<ObjectError> errors) {
        return errors.stream()
                .map(Violations::of)
                .sorted(Comparator.comparing(InvalidMember::member))
                .toList();
    }

    static List<InvalidMember> of(HandlerMethodValidationException invalid) {
        List<InvalidMember> found = new ArrayList<>();
        for (ParameterValidationResult parameter : invalid.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors errors) {
                found.addAll(of(errors.getAllErrors()));
            } else {
                String name = parameter.getMethodParameter().getParameterName();
                for (MessageSourceResolvable error : parameter.getResolvableErrors()) {
                    ConstraintViolation<?> violation =
                            parameter.unwrap(error, ConstraintViolation.class);
                    found.add(of(name, violation));
                }
            }
        }
        return found;
    }

    private static InvalidMember of(ObjectError error) {
        String member = error instanceof FieldError field ? field.getField() : "";
        return of(member, error.unwrap(ConstraintViolation.class));
    }

    private static InvalidMember of(String member, ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        Map<String, Object> facts =
                new TreeMap<>(violation.getConstraintDescriptor().getAttributes());
        facts.entrySet().removeIf(attribute -> !isSaid(attribute));
        if (!message.startsWith("{")) {
            return new InvalidMember(member, message, violation.getRootBeanClass(), facts);
        }
        return InvalidMember.own(member, ConstraintCodes.of(violation), facts);
    }

    /** Numbers and patterns are; groups, payloads and messages are nobody's business. */
    private static boolean isSaid(Map.Entry<String, Object> attribute) {
        return switch (attribute.getValue()) {
            case Integer _, Long _ -> true;
            default -> attribute.getKey().equals("regexp");
        };
    }
}
