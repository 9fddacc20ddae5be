package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which member of a line is wrong and what would pass, as people read it in a report. */
final class WrongLine {

    private static final String ID =
            "an id of at most %d characters, none invisible, without outer blanks"
                    .formatted(DivisionId.MOST_CHARACTERS);
    private static final String EUROS =
            "a text like \"150500.00\": digits, at most two decimals, not negative, at most %d"
                    .formatted(Money.MOST_CENTS / 100);

    private static final Map<Class<?>, String> WANTED =
            Map.of(
                    LocalDate.class, "a day of the calendar from 1900 to 9999 like 2022-01-31",
                    Money.class, EUROS,
                    int.class, "a whole number",
                    Integer.class, "a whole number",
                    boolean.class, "true or false",
                    String.class, "a text",
                    DivisionId.class, ID,
                    InitiativeId.class, ID,
                    UUID.class, "an id like 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                    List.class, "a list of names of members of this line");

    private static final ClassValue<Map<String, Class<?>>> MEMBERS =
            new ClassValue<>() {
                @Override
                protected Map<String, Class<?>> computeValue(Class<?> fact) {
                    Map<String, Class<?>> members = new TreeMap<>(Map.of("fact", String.class));
                    members.putAll(PortfolioFact.members(fact));
                    return members;
                }
            };

    private WrongLine() {}

    /** Whether a fact has members of all these names. */
    static boolean hasMembers(Class<?> fact, List<String> names) {
        return MEMBERS.get(fact).keySet().containsAll(names);
    }

    /** What Jackson found, in our words. */
    static String sentence(JacksonException wrong, JsonNode line) {
        if (wrong.getCause() instanceof IllegalArgumentException own
                && !(own instanceof InvalidValueException)) {
            return own.getMessage();
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "%s is no member of this fact; it has %s"
                    .formatted(
                            Values.quoted(unknown.getPropertyName()),
                            MEMBERS.get(unknown.getReferringClass()).keySet());
        }
        return wrong.getPath().isEmpty() ? fact(line) : member(wrong.getPath().getFirst(), line);
    }

    private static String fact(JsonNode line) {
        return line.path("fact").isString()
                ? "%s is no fact that a portfolio knows"
                        .formatted(Values.quoted(line.get("fact").stringValue()))
                : value("fact", String.class, line);
    }

    private static String member(JacksonException.Reference at, JsonNode line) {
        String name = at.getPropertyName();
        return value(name, MEMBERS.get((Class<?>) at.from()).get(name), line);
    }

    /** What a member holds, and what stands there instead or that nothing does. */
    static String value(String name, Class<?> type, JsonNode line) {
        String wanted =
                type.isEnum()
                        ? "one of " + Arrays.toString(type.getEnumConstants())
                        : WANTED.get(type);
        return line.path(name).isMissingNode() || line.path(name).isNull()
                ? "%s is missing; it is %s".formatted(name, wanted)
                : "%s is %s, this is %s"
                        .formatted(name, wanted, Values.quoted(line.get(name).toString()));
    }
}
