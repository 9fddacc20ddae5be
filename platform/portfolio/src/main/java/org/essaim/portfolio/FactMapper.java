package org.essaim.portfolio;

import module java.base;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
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
            if (!WrongLine.hasMembers(fact.getClass(), fact.madeUp())) {
                throw new IllegalArgumentException(WrongLine.value("madeUp", List.class, line));
            }
            return fact;
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(WrongLine.sentence(wrong, line), wrong);
        }
    }

    private static void requireReporter(PortfolioFact fact) {
        switch (fact) {
            case CentreFact own -> {
                if (!own.where().equals(PortfolioFact.CENTRE)) {
                    throw new IllegalArgumentException("where is centre for this fact");
                }
                requireDivision("division", own.division());
            }
            case DivisionFact own -> requireDivision("where", own.where());
        }
    }

    private static void requireDivision(String member, DivisionId division) {
        if (division.value().equals(PortfolioFact.CENTRE)) {
            throw new IllegalArgumentException(member + " is a division here, not the centre");
        }
    }

    private static SimpleModule values() {
        SimpleModule values = new SimpleModule();
        text(values, DivisionId.class, DivisionId::new);
        text(values, InitiativeId.class, InitiativeId::new);
        text(values, Money.class, Money::ofEuros);
        text(values, LocalDate.class, Values::day);
        text(values, UUID.class, Values::id);
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
