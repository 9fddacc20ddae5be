package org.essaim.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Which sites may show a page in a frame: none, but where the page says otherwise. Pages take
 * scripts, styles and pictures from here alone, none of them inline.
 */
public final class Framing {

    /** What holds for every answer that nobody may frame. */
    public static final String NOBODY = policy("'none'");

    /** The header that says it. */
    public static final String POLICY = "Content-Security-Policy";

    private Framing() {}

    /**
     * Lets these sites frame this answer; without one nobody may.
     *
     * @param origins such as {@code https://intranet.example.org}; {@code *} for all
     */
    public static void by(List<String> origins, HttpServletResponse response) {
        if (!origins.isEmpty()) {
            response.setHeader(POLICY, policy(String.join(" ", origins)));
        }
    }

    private static String policy(String framedBy) {
        return "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors "
                + framedBy;
    }
}
