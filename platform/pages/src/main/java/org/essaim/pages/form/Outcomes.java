package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the next page shows of the form before it, once: that it is done, or why not. Kept in the
 * session, so any replica shows it.
 */
public final class Outcomes {

    private static final String REFUSED = "essaim.refused";
    private static final String SAID = "essaim.said";
    private static final String LATE = "essaim.late";
    private static final String SHOWN = "essaim.shown";

    private static final JsonMapper JSON = JsonMapper.shared();

    private Outcomes() {}

    static void refuse(HttpServletRequest request, Refused refused) {
        request.getSession().setAttribute(REFUSED, JSON.writeValueAsString(refused));
    }

    /** The next page says it, by the key of a text. */
    public static void say(HttpServletRequest request, String key) {
        if (key.matches("[a-zA-Z0-9.-]+")) {
            request.getSession().setAttribute(SAID, key);
        }
    }

    static void show(HttpServletRequest request, JsonNode member) {
        if (member.isString()) {
            request.getSession().setAttribute(SHOWN, member.asString());
        }
    }

    /** What was answered and can be seen this once, such as a new key; or null. */
    public static String shown(HttpServletRequest request) {
        return taken(request, SHOWN);
    }

    static void sayLate(HttpServletRequest request) {
        request.getSession().setAttribute(LATE, LATE);
    }

    /** Whether pages do not show yet what was done. */
    public static boolean isLate(HttpServletRequest request) {
        return taken(request, LATE) != null;
    }

    /** Null where nothing was refused. */
    public static Refused refused(HttpServletRequest request) {
        String kept = taken(request, REFUSED);
        return kept == null ? null : JSON.readValue(kept, Refused.class);
    }

    /** The key of the sentence that says what was done, or null. */
    public static String said(HttpServletRequest request) {
        return taken(request, SAID);
    }

    private static String taken(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(name) instanceof String kept)) {
            return null;
        }
        session.removeAttribute(name);
        return kept;
    }
}
