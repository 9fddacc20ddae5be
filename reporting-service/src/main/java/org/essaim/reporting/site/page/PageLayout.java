package org.essaim.reporting.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.essaim.web.language.Formats;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around it. */
@ControllerAdvice(assignableTypes = SitePage.class)
class PageLayout {

    private final AskedDays days;
    private final StreamPositions heard;

    PageLayout(AskedDays days, StreamPositions heard) {
        this.days = days;
        this.heard = heard;
    }

    @ModelAttribute("here")
    PageContext here(HttpServletRequest request, Locale locale) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                parameters.put(name, values.length == 0 ? "" : values[0]));
        AsOf asOf = days.asked(day(parameters, "trueOn"), day(parameters, "knownOn"));
        parameters.remove("trueOn");
        parameters.remove("knownOn");
        return new PageContext(
                locale.getLanguage(),
                path(request.getRequestURI()),
                parameters,
                asOf,
                days.today(),
                heard.head(),
                heard.streams());
    }

    @ModelAttribute("say")
    Formats say(Locale locale) {
        return new Formats(locale);
    }

    /** A field that a form sends empty asks for nothing. */
    private static LocalDate day(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        try {
            return value.isBlank() ? null : LocalDate.parse(value.strip());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    name + " is a day of the calendar like 2022-01-31", unreadable);
        }
    }

    private static String path(String address) {
        return address.length() > 3 ? address.substring(3) : "";
    }
}
