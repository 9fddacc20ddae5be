package org.essaim.contract.message.v1;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The only way from a name on the wire to a class: a list, so that no record can choose one. */
public final class MessageTypes {

    private static final Map<String, Class<? extends FederationMessage>> BY_NAME = byName();

    private MessageTypes() {}

    /** All types by their names on the wire, sorted. */
    public static Map<String, Class<? extends FederationMessage>> all() {
        return BY_NAME;
    }

    public static Optional<Class<? extends FederationMessage>> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    public static String of(FederationMessage message) {
        return nameOf(message.getClass());
    }

    /**
     * The first field of the message that is absent although it has to be there (see {@link
     * OrNull}): what comes over the wire is complete, or it is not taken in.
     */
    public static Optional<String> missingIn(FederationMessage message) {
        return Arrays.stream(message.getClass().getRecordComponents())
                .filter(field -> !field.isAnnotationPresent(OrNull.class))
                .filter(field -> valueOf(field, message) == null)
                .map(RecordComponent::getName)
                .findFirst();
    }

    private static Object valueOf(RecordComponent field, FederationMessage message) {
        try {
            return field.getAccessor().invoke(message);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessors are public", impossible);
        }
    }

    private static String nameOf(Class<?> type) {
        return type.getAnnotation(MessageType.class).value();
    }

    private static Map<String, Class<? extends FederationMessage>> byName() {
        Map<String, Class<? extends FederationMessage>> names = new TreeMap<>();
        Arrays.stream(FederationMessage.class.getPermittedSubclasses())
                .map(type -> type.<FederationMessage>asSubclass(FederationMessage.class))
                .forEach(type -> names.put(nameOf(type), type));
        return Collections.unmodifiableMap(names);
    }
}
