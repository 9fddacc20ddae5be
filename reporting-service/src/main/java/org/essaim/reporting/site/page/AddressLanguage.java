package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language stands in the address, so that what is cited reads the same for everybody; where it
 * does not, the browser's wish counts, and French where it has none that we speak.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
final class AddressLanguage implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = Readers.path(request);
        for (Locale locale : Languages.ALL) {
            String start = "/" + locale.getLanguage();
            if (path.equals(start) || path.startsWith(start + "/")) {
                return locale;
            }
        }
        return Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), Locale.FRENCH);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }
}
