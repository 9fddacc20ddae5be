package org.essaim.pages.frame;

import module java.base;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.language.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** The language that somebody chose here, else the browser's, else French. */
final class PageLanguage implements LocaleResolver {

    private static final String COOKIE = "essaim-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> named(value).stream())
                .findFirst()
                .orElseGet(
                        () ->
                                Languages.of(
                                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                                        Locale.FRENCH));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ResponseCookie kept =
                ResponseCookie.from(COOKIE, locale.getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
    }

    static Optional<Locale> named(String language) {
        return Languages.ALL.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }
}
