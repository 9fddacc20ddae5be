package org.essaim.contract;

import module java.base;

/**
 * A value that its type cannot hold. As with a refusal, the sentence for people stands in the
 * bundle {@code refusals} beside the type, under {@code <code>.detail}.
 */
public class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final String code;
    private final transient Map<String, Object> facts;

    /**
     * @param type of which no value was made
     * @param code in kebab case, such as {@code too-long}
     * @param facts for the sentence and for programs; never a text that somebody wrote (R100)
     */
    public InvalidValueException(Class<?> type, String code, Map<String, Object> facts) {
        super("%s: %s %s".formatted(type.getSimpleName(), code, new TreeMap<>(facts)));
        this.type = type;
        this.code = code;
        this.facts = new TreeMap<>(facts);
    }

    public InvalidValueException(Class<?> type, String code) {
        this(type, code, Map.of());
    }

    public Class<?> type() {
        return type;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
