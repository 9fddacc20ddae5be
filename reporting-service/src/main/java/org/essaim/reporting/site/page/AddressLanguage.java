package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language stands in the address, so that what is cited reads the same for everybody; where it
 * does not, the browser's wish counts, and French where it has none that we speak.
 */
public final class AddressLanguage implements LocaleResolver {

    public static final List<Locale> SUPPORTED = List.of(Locale.FRENCH, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = request.getRequestURI();
        for (Locale locale : SUPPORTED) {
            String start = "/" + locale.getLanguage();
            if (path.equals(start) || path.startsWith(start + "/")) {
                return locale;
            }
        }
        return wished(request.getHeader("Accept-Language"));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }

    static Locale wished(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
