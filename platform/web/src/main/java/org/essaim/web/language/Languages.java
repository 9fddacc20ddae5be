package org.essaim.web.language;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Which language a request asks for; English where it asks for none of ours. */
public final class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), Locale.ENGLISH);
    }

    /**
     * @param acceptLanguage as the header has it, or null
     * @param otherwise where it names none of ours, or cannot be read
     */
    public static Locale of(String acceptLanguage, Locale otherwise) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return otherwise;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
            return found == null ? otherwise : found;
        } catch (IllegalArgumentException unreadable) {
            return otherwise;
        }
    }
}
