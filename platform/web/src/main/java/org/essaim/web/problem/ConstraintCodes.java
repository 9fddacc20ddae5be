package org.essaim.web.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/**
 * What programs know the constraints of the standard by, and ours; their sentences are in this
 * bundle.
 */
final class ConstraintCodes {

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

    private ConstraintCodes() {}

    static String of(ConstraintViolation<?> violation) {
        Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return CODES.getOrDefault(constraint.getSimpleName(), "of-another-type");
    }
}
