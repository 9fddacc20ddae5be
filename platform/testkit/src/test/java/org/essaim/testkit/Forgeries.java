package org.essaim.testkit;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.message.v1.DivisionMessage;

/**
 * What a hostile division can publish with its own key: every type of message that a division may
 * send, once well-formed and once for each other value of each of its fields. Made from the
 * contract, so that a new message or field is attacked from its first day.
 */
public final class Forgeries {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final DivisionId sender;
    private final Map<UUID, Set<InitiativeId>> foreign;

    /**
     * @param sender who signs all of it
     * @param foreign every id that others have made, with the initiatives that it belongs to
     */
    public Forgeries(DivisionId sender, Map<UUID, Set<InitiativeId>> foreign) {
        this.sender = sender;
        this.foreign = foreign;
    }

    /** All of them, in the same order each time. */
    public List<DivisionMessage> all() {
        return types(DivisionMessage.class).flatMap(this::all).toList();
    }

    /** One of them, with whatever chance puts into its fields. */
    public DivisionMessage any(Random random) {
        List<Class<? extends DivisionMessage>> types = types(DivisionMessage.class).toList();
        while (true) {
            Class<? extends DivisionMessage> type = types.get(random.nextInt(types.size()));
            Object[] values =
                    Arrays.stream(type.getRecordComponents())
                            .map(field -> any(field.getType(), random))
                            .toArray();
            Optional<DivisionMessage> message = message(type, values);
            if (message.isPresent()) {
                return message.get();
            }
        }
    }

    private Object any(Class<?> type, Random random) {
        List<Object> values =
                Stream.concat(Stream.of(usual(type)), others(type))
                        .filter(Forgeries::canBeStored)
                        .toList();
        return values.get(random.nextInt(values.size()));
    }

    /** What no database takes becomes a dead letter of its own. */
    private static boolean canBeStored(Object value) {
        return !(value instanceof LocalDate day) || day.getYear() > 0 && day.getYear() <= 9999;
    }

    /** The types of messages that a division may publish. */
    private static Stream<Class<? extends DivisionMessage>> types(Class<?> root) {
        return root.isSealed()
                ? Arrays.stream(root.getPermittedSubclasses()).flatMap(Forgeries::types)
                : Stream.of(root.asSubclass(DivisionMessage.class));
    }

    private Stream<DivisionMessage> all(Class<? extends DivisionMessage> type) {
        RecordComponent[] fields = type.getRecordComponents();
        Object[] plain = Arrays.stream(fields).map(each -> usual(each.getType())).toArray();
        Stream<Object[]> changed =
                IntStream.range(0, fields.length)
                        .boxed()
                        .flatMap(
                                index ->
                                        others(fields[index].getType())
                                                .map(value -> with(plain, index, value)));
        return Stream.of(Stream.<Object[]>of(plain), changed, named(fields, plain))
                .flatMap(Function.identity())
                .flatMap(values -> message(type, values).stream());
    }

    /** Each foreign id together with an initiative that it really belongs to. */
    private Stream<Object[]> named(RecordComponent[] fields, Object[] plain) {
        int[] initiative = placesOf(InitiativeId.class, fields);
        List<Object[]> named = new ArrayList<>();
        for (int id : initiative.length == 0 ? initiative : placesOf(UUID.class, fields)) {
            foreign.forEach(
                    (each, owners) ->
                            owners.forEach(
                                    of ->
                                            named.add(
                                                    with(
                                                            with(plain, id, each),
                                                            initiative[0],
                                                            of))));
        }
        return named.stream();
    }

    private static int[] placesOf(Class<?> type, RecordComponent[] fields) {
        return IntStream.range(0, fields.length)
                .filter(index -> fields[index].getType() == type)
                .toArray();
    }

    private static Object[] with(Object[] values, int index, Object value) {
        Object[] changed = values.clone();
        changed[index] = value;
        return changed;
    }

    /** Empty where the contract itself refuses such a message. */
    private static Optional<DivisionMessage> message(
            Class<? extends DivisionMessage> type, Object[] values) {
        try {
            return Optional.of(type.cast(type.getDeclaredConstructors()[0].newInstance(values)));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object usual(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "DivisionId" -> sender;
            case "InitiativeId" -> new InitiativeId("own");
            case "UUID" -> UUID.nameUUIDFromBytes(sender.value().getBytes());
            case "Amount" -> Amount.of(100_00, 2);
            case "LocalDate" -> DAY;
            case "Instant" -> Instant.parse("2024-06-01T10:00:00Z");
            case "int", "Integer" -> 3;
            case "FreeText" -> Texts.reference("a text");
            case "List" -> List.of();
            case "String" -> "own";
            case "PersonId" -> new PersonId("p-own");
            default -> type.getEnumConstants()[0];
        };
    }

    /** What else may stand there, extremes included. */
    private Stream<Object> others(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "DivisionId" -> Stream.empty();
            case "InitiativeId" -> initiatives().map(Object.class::cast);
            case "UUID" ->
                    Stream.concat(foreign.keySet().stream().sorted(), Stream.of(new UUID(0, 0)));
            case "Amount" ->
                    Stream.of(
                            Amount.NOTHING,
                            Amount.of(Long.MAX_VALUE, Long.MAX_VALUE),
                            Amount.of(1, 0).negated(),
                            Amount.of(Long.MAX_VALUE, Long.MAX_VALUE).negated());
            case "LocalDate" ->
                    Stream.of(
                            LocalDate.MIN,
                            LocalDate.of(1, 1, 1),
                            LocalDate.EPOCH,
                            LocalDate.of(2062, 1, 1),
                            LocalDate.of(9999, 12, 31),
                            LocalDate.MAX);
            case "Instant" -> Stream.of(Instant.MIN, Instant.EPOCH, Instant.MAX);
            case "int" -> Stream.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
            case "Integer" -> Stream.of(-1, Integer.MAX_VALUE, Integer.MIN_VALUE);
            case "FreeText" -> Stream.of(new FreeText("sha256:" + "0".repeat(64)));
            case "String" -> initiatives().map(InitiativeId::value);
            case "List", "PersonId" -> Stream.empty();
            default -> Arrays.stream(type.getEnumConstants()).map(Object.class::cast);
        };
    }

    private Stream<InitiativeId> initiatives() {
        return foreign.values().stream().flatMap(Set::stream).distinct().sorted();
    }
}
