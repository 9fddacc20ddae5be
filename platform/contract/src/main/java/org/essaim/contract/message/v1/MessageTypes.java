package org.essaim.contract.message.v1;

import java.util.Arrays;
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

    private static String nameOf(Class<?> type) {
        return type.getAnnotation(MessageType.class).value();
    }

    private static Map<String, Class<? extends FederationMessage>> byName() {
        Map<String, Class<? extends FederationMessage>> names = new TreeMap<>();
        Arrays.stream(FederationMessage.class.getPermittedSubclasses())
                .map(type -> type.<FederationMessage>asSubclass(FederationMessage.class))
                .forEach(type -> names.put(nameOf(type), type));
        return java.util.Collections.unmodifiableMap(names);
    }
}
