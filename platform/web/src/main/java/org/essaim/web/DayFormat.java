package org.essaim.web;

import module java.base;

import org.springframework.core.convert.converter.Converter;
import tools.jackson.databind.JacksonModule;
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
}
