package org.essaim.web.setup;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.Framing;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The headers that go with every answer, those of filters and errors too: a type is what it is said
 * to be, nobody frames us but where a page says so ({@link Framing}), nobody learns where a reader
 * came from, and what is named by its content is kept for a year.
 */
final class SecurityHeaders {

    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=()";

    /** May be kept by the one who asked, never by a cache between, and only after asking again. */
    private static final String ASK_AGAIN = "private, no-cache";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern NAMED_BY_CONTENT =
            Pattern.compile("/assets/.+-[0-9a-f]{32}\\.[a-z]+|/webjars/[^/]+/[0-9][^/]*/.+");

    private SecurityHeaders() {}

    /** To be placed before everything else. */
    static HeaderWriterFilter filter() {
        return new HeaderWriterFilter(
                List.of(
                        new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                        SecurityHeaders::framedByNobody,
                        new StaticHeadersWriter("Referrer-Policy", "no-referrer"),
                        new StaticHeadersWriter("Permissions-Policy", NO_DEVICES),
                        new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                        new HstsHeaderWriter(),
                        SecurityHeaders::keep));
    }

    /** But where a page has said who may: the older header could only say nobody. */
    private static void framedByNobody(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(Framing.POLICY)) {
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader(Framing.POLICY, Framing.NOBODY);
        }
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response) {
        if (isNamedByContent(request, response)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        } else if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        }
    }

    /**
     * A file whose name has the hash of what is in it, or its version: another has another name.
     */
    private static boolean isNamedByContent(
            HttpServletRequest request, HttpServletResponse response) {
        return (response.getStatus() == HttpServletResponse.SC_OK
                        || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED)
                && NAMED_BY_CONTENT.matcher(request.getRequestURI()).matches();
    }
}
