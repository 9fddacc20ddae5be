package org.essaim.web;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;

/** Reads the days among the parameters of a path or a query ({@link DayFormat}). */
public final class DayConverter implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
        return text.isEmpty() ? null : DayFormat.read(text);
    }
}
