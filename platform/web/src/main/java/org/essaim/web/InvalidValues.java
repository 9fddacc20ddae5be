package org.essaim.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Says in one sentence which value of a request is wrong and what would pass, in the words of this
 * project: neither class names nor a library's own sentences reach the caller.
 */
final class InvalidValues {

    private static final String OURS = "org.essaim.";
    private static final int MOST_CAUSES = 20;

    private InvalidValues() {}

    /**
     * The sentence of an IllegalArgumentException that code of this project threw, wherever it is
     * wrapped; one that a library threw is a fault of ours and yields nothing.
     */
    static Optional<String> in(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && isOurs(cause)) {
                return Optional.of(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    static String ofParameter(TypeMismatchException mismatch) {
        String name =
                mismatch instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : mismatch.getPropertyName();
        return in(mismatch)
                .orElseGet(() -> "%s is %s".formatted(name, wanted(mismatch.getRequiredType())));
    }

    static String ofBody(Throwable unreadable) {
        return in(unreadable).orElseGet(() -> ofJson(unreadable));
    }

    private static String ofJson(Throwable unreadable) {
        Throwable cause = unreadable;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
                return "%s is %s".formatted(member(wrong), wanted(wrong.getTargetType()));
            }
        }
        return "the body is one JSON value as this operation describes it";
    }

    private static String member(MismatchedInputException wrong) {
        StringBuilder path = new StringBuilder();
        wrong.getPath()
                .forEach(
                        step ->
                                path.append(
                                                path.isEmpty() || step.getPropertyName() == null
                                                        ? ""
                                                        : ".")
                                        .append(
                                                step.getPropertyName() == null
                                                        ? "[" + step.getIndex() + "]"
                                                        : step.getPropertyName()));
        return path.toString();
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getName()) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> "a whole number";
            case "boolean", "java.lang.Boolean" -> "true or false";
            case "java.lang.String" -> "a text";
            default -> wantedValue(type);
        };
    }

    private static String wantedValue(Class<?> type) {
        if (type == LocalDate.class) {
            return "a day of the calendar like 2022-01-31";
        }
        if (type == Instant.class) {
            return "an instant like 2022-01-31T12:00:00Z";
        }
        return type == UUID.class ? "a UUID" : "of another type";
    }

    private static boolean isOurs(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(OURS);
    }
}
