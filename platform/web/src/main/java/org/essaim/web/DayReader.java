package org.essaim.web;

import module java.base;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads the days among the members of a body ({@link DayFormat}). */
final class DayReader extends StdDeserializer<LocalDate> {

    DayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        try {
            return DayFormat.read(json.getString());
        } catch (DateTimeException invalid) {
            return (LocalDate)
                    context.handleWeirdStringValue(
                            LocalDate.class, json.getString(), invalid.getMessage());
        }
    }
}
