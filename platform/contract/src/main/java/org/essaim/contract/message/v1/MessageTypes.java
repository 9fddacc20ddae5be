package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;

/**
 * The only way from a name on the wire to a class: a fixed list, so that no record can choose one.
 */
public final class MessageTypes {

    private static final Map<String, Class<? extends FederationMessage>> BY_NAME = byName();

    /** Cached, because reflection copies the components of a record at each call. */
    private static final ClassValue<List<Field>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
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
        return FIELDS.get(message.getClass()).stream()
                .filter(field -> field.required() && field.in(message) == null)
                .map(Field::name)
                .findFirst();
    }

    /**
     * The first field that holds an amount or a day that no entry of a division can have (R14):
     * whoever adds up what several publish could no longer count, so it is not consumed.
     */
    public static Optional<String> extremeIn(FederationMessage message) {
        return FIELDS.get(message.getClass()).stream()
                .filter(field -> !(message instanceof CentreMessage))
                .filter(field -> isExtreme(field.in(message)))
                .map(Field::name)
                .findFirst();
    }

    private static boolean isExtreme(Object value) {
        return switch (value) {
            case Amount amount -> amount.isExtreme();
            case LocalDate day -> BusinessDay.isExtreme(day);
            case Instant instant ->
                    instant.isBefore(BusinessDay.startOf(BusinessDay.FIRST))
                            || instant.isAfter(BusinessDay.startOf(BusinessDay.LAST));
            case null, default -> false;
        };
    }

    private record Field(String name, Method accessor, boolean required) {
        static Field of(RecordComponent field) {
            boolean required = !field.isAnnotationPresent(OrNull.class);
            return new Field(field.getName(), field.getAccessor(), required);
        }

        Object in(FederationMessage message) {
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
