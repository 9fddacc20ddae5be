package org.essaim.web.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The headers that go with every answer, those of filters and errors too: a type is what it is said
 * to be, nobody frames us, nobody learns where a reader came from, and pages take scripts, styles
 * and pictures from here alone, none of them inline.
 */
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=()";

    /** May be kept by the one who asked, never by a cache between, and only after asking again. */
    private static final String ASK_AGAIN = "private, no-cache";

    private SecurityHeaders() {}

    /** To be placed before everything else. */
    static HeaderWriterFilter filter() {
        return new HeaderWriterFilter(
                List.of(
                        new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                        new StaticHeadersWriter("X-Frame-Options", "DENY"),
                        new StaticHeadersWriter("Referrer-Policy", "no-referrer"),
                        new StaticHeadersWriter("Content-Security-Policy", POLICY),
                        new StaticHeadersWriter("Permissions-Policy", NO_DEVICES),
                        new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                        new HstsHeaderWriter(),
                        SecurityHeaders::askAgain));
    }

    private static void askAgain(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        }
    }
}
