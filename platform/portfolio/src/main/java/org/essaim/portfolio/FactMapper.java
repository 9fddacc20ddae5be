package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.FunctionalScalarDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Binds a line to its fact, strictly: nothing is coerced, no required member is missing and no
 * member is unknown, because a misspelt optional member would otherwise be lost silently.
 */
final class FactMapper {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(values())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .withCoercionConfigDefaults(FactMapper::failOnCoercion)
                    .withConfigOverride(
                            List.class,
                            list ->
                                    list.setNullHandling(
                                            JsonSetter.Value.forValueNulls(
                                                    Nulls.AS_EMPTY, Nulls.FAIL)))
                    .build();

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
                    List.class, "a list of names of members of this line");

    private static final ClassValue<Map<String, Class<?>>> MEMBERS =
            new ClassValue<>() {
                @Override
                protected Map<String, Class<?>> computeValue(Class<?> fact) {
                    Map<String, Class<?>> members = new TreeMap<>(Map.of("fact", String.class));
                    for (RecordComponent member : fact.getRecordComponents()) {
                        members.put(member.getName(), typeOf(member));
                    }
                    return members;
                }
            };

    private FactMapper() {}

    /**
     * @throws JacksonException if the text is not one JSON value, or names a member twice
     */
    static JsonNode tree(String line) {
        return JSON.readTree(line);
    }

    /**
     * @throws IllegalArgumentException saying which member is wrong and what would pass
     */
    static PortfolioFact fact(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("a line is one JSON object, this is no object");
        }
        try {
            PortfolioFact fact = JSON.treeToValue(line, PortfolioFact.class);
            requireReporter(fact);
            if (!MEMBERS.get(fact.getClass()).keySet().containsAll(fact.madeUp())) {
                throw new IllegalArgumentException(wrongValue("madeUp", List.class, line));
            }
            return fact;
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(sentence(wrong, line), wrong);
        }
    }

    private static void requireReporter(PortfolioFact fact) {
        switch (fact) {
            case PortfolioFact.OfCentre own -> {
                if (!own.where().equals(PortfolioFact.CENTRE)) {
                    throw new IllegalArgumentException("where is centre for this fact");
                }
                requireDivision("division", own.division());
            }
            case PortfolioFact.OfDivision own -> requireDivision("where", own.where());
        }
    }

    private static void requireDivision(String member, DivisionId division) {
        if (division.value().equals(PortfolioFact.CENTRE)) {
            throw new IllegalArgumentException(member + " is a division here, not the centre");
        }
    }

    private static String sentence(JacksonException wrong, JsonNode line) {
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
        return wrong.getPath().isEmpty()
                ? wrongFact(line)
                : wrongMember(wrong.getPath().getFirst(), line);
    }

    private static String wrongFact(JsonNode line) {
        return line.path("fact").isString()
                ? "%s is no fact that a portfolio knows"
                        .formatted(Values.quoted(line.get("fact").stringValue()))
                : wrongValue("fact", String.class, line);
    }

    private static String wrongMember(JacksonException.Reference at, JsonNode line) {
        String name = at.getPropertyName();
        return wrongValue(name, MEMBERS.get((Class<?>) at.from()).get(name), line);
    }

    private static String wrongValue(String name, Class<?> type, JsonNode line) {
        String wanted =
                type.isEnum()
                        ? "one of " + Arrays.toString(type.getEnumConstants())
                        : WANTED.get(type);
        return line.path(name).isMissingNode() || line.path(name).isNull()
                ? "%s is missing; it is %s".formatted(name, wanted)
                : "%s is %s, this is %s"
                        .formatted(name, wanted, Values.quoted(line.get(name).toString()));
    }

    /** The type inside an {@link Optional}, and else the type itself. */
    private static Class<?> typeOf(RecordComponent member) {
        return member.getGenericType() instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : member.getType();
    }

    private static SimpleModule values() {
        SimpleModule values = new SimpleModule();
        text(values, DivisionId.class, DivisionId::new);
        text(values, InitiativeId.class, InitiativeId::new);
        text(values, Money.class, Money::ofEuros);
        text(values, LocalDate.class, Values::day);
        return values;
    }

    private static <T> void text(SimpleModule values, Class<T> type, Function<String, T> read) {
        BiFunction<JsonParser, DeserializationContext, T> strict =
                (parser, context) ->
                        parser.hasToken(JsonToken.VALUE_STRING)
                                ? read.apply(parser.getString())
                                : type.cast(context.handleUnexpectedToken(type, parser));
        values.addDeserializer(type, new FunctionalScalarDeserializer<>(type, strict));
    }

    private static void failOnCoercion(MutableCoercionConfig coercions) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
