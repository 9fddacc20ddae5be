package org.essaim.contract.message.v1;

import module java.base;

/**
 * The only way from a name on the wire to a class: a fixed list, so that no record can choose one.
 */
public final class MessageTypes {

    private static final Map<String, Class<? extends FederationMessage>> BY_NAME = byName();

    /** Cached, because reflection copies the components of a record at each call. */
    private static final ClassValue<List<Field>> REQUIRED =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .filter(field -> !field.isAnnotationPresent(OrNull.class))
                            .map(field -> new Field(field.getName(), field.getAccessor()))
                            .toList();
                }
            };

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
     * The first required field that the message lacks (see {@link OrNull}): an incomplete message
     * is not consumed.
     */
    public static Optional<String> missingIn(FederationMessage message) {
        return REQUIRED.get(message.getClass()).stream()
                .filter(field -> field.of(message) == null)
                .map(Field::name)
                .findFirst();
    }

    private record Field(String name, Method accessor) {
        Object of(FederationMessage message) {
            try {
                return accessor.invoke(message);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record's accessors are public", impossible);
            }
        }
    }

    private static String nameOf(Class<?> type) {
        return type.getAnnotation(MessageType.class).value();
    }

    private static Map<String, Class<? extends FederationMessage>> byName() {
        Map<String, Class<? extends FederationMessage>> names = new TreeMap<>();
        cases(FederationMessage.class)
                .map(type -> type.<FederationMessage>asSubclass(FederationMessage.class))
                .forEach(type -> names.put(nameOf(type), type));
        return Collections.unmodifiableMap(names);
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessageTypes::cases)
                : Stream.of(type);
    }
}
