package org.essaim.testkit;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.FreeText;
import org.essaim.contract.HalfDays;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.message.v1.DivisionMessage;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.TextRedacted;

/**
 * What a hostile division can publish with its own key, made from the contract, so that a new
 * message or field is attacked from its first day. Of every type of message that a division may
 * send: a well-formed one, and one more for each other value of each of its fields. Where an id
 * stands, these are all that others use, together with the initiative that it belongs to, and one
 * that nobody made; where an amount, a number or a day stands, the least and the largest that can
 * be written and the largest that pass ({@link Amount#isExtreme}, {@link BusinessDay#isExtreme}).
 *
 * <p>Nothing but that value is taken already: its own ids are new in each message, and each launch
 * is of a new initiative, or most forgeries would be refused as repetitions and prove nothing. Use
 * is measured: nothing hangs on what is only declared.
 */
public final class Forgeries {

    private final DivisionId sender;
    private final Map<UUID, Set<InitiativeId>> foreign;
    private final Supplier<LocalDate> day;
    private int made;

    /**
     * @param sender who signs all of it
     * @param foreign every id that others have made, with the initiatives that it belongs to
     * @param day when all of it happened that is not tried for its day
     */
    public Forgeries(
            DivisionId sender, Map<UUID, Set<InitiativeId>> foreign, Supplier<LocalDate> day) {
        this.sender = sender;
        this.foreign = foreign;
        this.day = day;
    }

    /** All of them; launches come first, so that what is about an initiative finds it. */
    public List<FederationMessage> all() {
        return Stream.concat(types(DivisionMessage.class), types(TextRedacted.class))
                .sorted(Comparator.comparing(type -> type != InitiativeLaunched.class))
                .flatMap(this::all)
                .toList();
    }

    /** The types of messages that a division may publish. */
    private static Stream<Class<? extends FederationMessage>> types(Class<?> root) {
        return root.isSealed()
                ? Arrays.stream(root.getPermittedSubclasses()).flatMap(Forgeries::types)
                : Stream.of(root.asSubclass(FederationMessage.class));
    }

    /** Names are taken last: of what has two bearers nobody knows which one is meant. */
    private Stream<FederationMessage> all(Class<? extends FederationMessage> type) {
        RecordComponent[] fields = type.getRecordComponents();
        List<Map<Integer, Object>> changes = new ArrayList<>(List.of(Map.of()));
        for (int field = fields.length - 1; field >= 0; field--) {
            int changed = field;
            if (fields[field].getType() == UUID.class) {
                changes.addAll(ids(type, field, fields));
            }
            others(fields[field].getType()).forEach(value -> changes.add(Map.of(changed, value)));
        }
        return changes.stream().flatMap(change -> message(type, fields, change).stream());
    }

    /** Each foreign id, with each initiative that it really belongs to where there can be one. */
    private List<Map<Integer, Object>> ids(Class<?> type, int field, RecordComponent[] fields) {
        OptionalInt initiative =
                type == InitiativeLaunched.class
                        ? OptionalInt.empty()
                        : placeOf(InitiativeId.class, fields);
        List<Map<Integer, Object>> ids = new ArrayList<>();
        foreign.forEach(
                (id, owners) -> {
                    if (initiative.isEmpty() || owners.isEmpty()) {
                        ids.add(Map.of(field, id));
                    } else {
                        owners.forEach(of -> ids.add(Map.of(field, id, initiative.getAsInt(), of)));
                    }
                });
        return ids;
    }

    private static OptionalInt placeOf(Class<?> type, RecordComponent[] fields) {
        return IntStream.range(0, fields.length)
                .filter(index -> fields[index].getType() == type)
                .findFirst();
    }

    /** Empty where the contract itself refuses such a message. */
    private Optional<FederationMessage> message(
            Class<? extends FederationMessage> type,
            RecordComponent[] fields,
            Map<Integer, Object> change) {
        made++;
        Object[] values =
                IntStream.range(0, fields.length)
                        .mapToObj(
                                field ->
                                        change.getOrDefault(
                                                field, usual(type, fields[field].getType())))
                        .toArray();
        try {
            return Optional.of(type.cast(type.getDeclaredConstructors()[0].newInstance(values)));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object usual(Class<? extends FederationMessage> message, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "DivisionId" -> sender;
            case "InitiativeId" ->
                    new InitiativeId(
                            message == InitiativeLaunched.class && made > 1
                                    ? "own-" + made
                                    : "own");
            case "UUID" -> UUID.nameUUIDFromBytes((sender.value() + made).getBytes());
            case "Amount" -> Amount.of(100_00, 2);
            case "LocalDate" -> day.get();
            case "Instant" -> BusinessDay.startOf(day.get());
            case "int", "Integer" -> 3;
            case "FreeText" -> Texts.reference("a text");
            case "List" -> List.of();
            case "String" -> "own";
            case "PersonId" -> new PersonId("p-own");
            case "EvidenceLevel" -> EvidenceLevel.MEASURED;
            default -> type.getEnumConstants()[0];
        };
    }

    /** What else may stand there, extremes included. */
    private Stream<Object> others(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "DivisionId" -> Stream.empty();
            case "InitiativeId" -> initiatives().map(Object.class::cast);
            case "UUID" -> Stream.of(new UUID(0, 0));
            case "Amount" ->
                    Stream.of(
                            Amount.NOTHING,
                            Amount.of(Money.MOST_CENTS, HalfDays.MOST),
                            Amount.of(Money.MOST_CENTS, HalfDays.MOST).negated(),
                            Amount.of(Long.MAX_VALUE, Long.MAX_VALUE),
                            Amount.of(1, 0).negated(),
                            Amount.of(Long.MAX_VALUE, Long.MAX_VALUE).negated());
            case "LocalDate" ->
                    Stream.of(
                            LocalDate.MIN,
                            LocalDate.of(1, 1, 1),
                            BusinessDay.FIRST,
                            LocalDate.of(2062, 1, 1),
                            BusinessDay.LAST,
                            LocalDate.of(9999, 12, 31),
                            LocalDate.MAX);
            case "Instant" ->
                    Stream.of(
                            Instant.MIN,
                            BusinessDay.startOf(BusinessDay.FIRST),
                            BusinessDay.startOf(BusinessDay.LAST),
                            Instant.MAX);
            case "int" -> Stream.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
            case "Integer" -> Stream.of(-1, Integer.MAX_VALUE, Integer.MIN_VALUE);
            case "FreeText" ->
                    Stream.of(
                            Texts.reference("a survey"), new FreeText("sha256:" + "0".repeat(64)));
            case "String" -> initiatives().map(InitiativeId::value);
            case "List", "PersonId" -> Stream.empty();
            default -> Arrays.stream(type.getEnumConstants()).map(Object.class::cast);
        };
    }

    private Stream<InitiativeId> initiatives() {
        return foreign.values().stream().flatMap(Set::stream).distinct().sorted();
    }
}
