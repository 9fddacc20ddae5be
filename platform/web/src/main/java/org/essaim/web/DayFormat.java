package org.essaim.web;

import module java.base;

import org.springframework.core.convert.converter.Converter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Days as every operation takes them: {@code 2022-01-31}, of a year that any database can hold. */
public final class DayFormat implements Converter<String, LocalDate> {

    private static final int LAST_YEAR = 9999;

    /** Reads the days among the parameters of a path or a query. */
    @Override
    public LocalDate convert(String text) {
        return text.isEmpty() ? null : read(text);
    }

    /** Reads the days among the members of a body. */
    public static JacksonModule module() {
        return new SimpleModule("essaim-days").addDeserializer(LocalDate.class, new DayReader());
    }

    static LocalDate read(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year " + day.getYear());
        }
        return day;
    }

    /** Reads the days among the members of a body. */
    private static final class DayReader extends StdDeserializer<LocalDate> {

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
}
