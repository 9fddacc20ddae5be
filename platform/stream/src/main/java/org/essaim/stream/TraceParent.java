package org.essaim.stream;

import java.util.regex.Pattern;

/**
 * Of which command something is a consequence, as W3C Trace Context writes it: {@code
 * 00-<trace>-<span>-<flags>}. It helps to read logs and decides nothing, so no hash covers it.
 *
 * @param value 55 characters
 */
public record TraceParent(String value) {

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int TRACE_STARTS = 3;
    private static final int TRACE_ENDS = 35;
    private static final int SPAN_ENDS = 52;

    /**
     * @throws IllegalArgumentException if it is not in that form
     */
    public TraceParent {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no trace parent: " + value);
        }
    }

    public static TraceParent of(String traceId, String spanId, boolean sampled) {
        return new TraceParent("00-%s-%s-%s".formatted(traceId, spanId, sampled ? "01" : "00"));
    }

    /** Null where there is none: what others write is accepted only in its exact form. */
    public static TraceParent orNull(Object written) {
        if (!(written instanceof String text)) {
            return null;
        }
        try {
            return new TraceParent(text);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    /** The counterpart of {@link #orNull}. */
    public static String written(TraceParent trace) {
        return trace == null ? null : trace.value();
    }

    /** The 32 hexadecimal digits that all consequences of one command share. */
    public String traceId() {
        return value.substring(TRACE_STARTS, TRACE_ENDS);
    }

    public String spanId() {
        return value.substring(TRACE_ENDS + 1, SPAN_ENDS);
    }

    /** Whether whoever started it wants it recorded. */
    public boolean sampled() {
        return (Character.digit(value.charAt(value.length() - 1), 16) & 1) == 1;
    }
}
