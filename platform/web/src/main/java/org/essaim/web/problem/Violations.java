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

    /** What programs know the constraints of the standard by, and ours. */
    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("NotNull", "missing"),
                    Map.entry("NotBlank", "blank"),
                    Map.entry("NotEmpty", "empty"),
                    Map.entry("Size", "wrong-size"),
                    Map.entry("Pattern", "wrong-pattern"),
                    Map.entry("Min", "too-small"),
                    Map.entry("Max", "too-large-number"),
                    Map.entry("Positive", "not-positive"),
                    Map.entry("PositiveOrZero", "negative"),
                    Map.entry("Known", "unknown-person"));

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
        return InvalidMember.own(member, code(violation), facts);
    }

    private static String code(ConstraintViolation<?> violation) {
        Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return CODES.getOrDefault(constraint.getSimpleName(), InvalidMember.OF_ANOTHER_TYPE);
    }

    /** Numbers and patterns are; groups, payloads and messages are nobody's business. */
    private static boolean isSaid(Map.Entry<String, Object> attribute) {
        return switch (attribute.getValue()) {
            case Integer _, Long _ -> true;
            default -> attribute.getKey().equals("regexp");
        };
    }
}
