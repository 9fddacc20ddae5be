package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.essaim.web.identity.CallerClaims;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps in the session who logged in, as claims in JSON: what was kept by one version is read by
 * the next, and what a claim means is decided at each request.
 */
final class SessionCallers implements SecurityContextRepository {

    private static final String CLAIMS = "essaim.claims";
    private static final String SINCE = "essaim.since";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final CallerClaims callers;
    private final Duration longest;
    private final InstantSource now;
    private final JsonMapper json = JsonMapper.shared();

    SessionCallers(CallerClaims callers, Duration longest, InstantSource now) {
        this.callers = callers;
        this.longest = longest;
        this.now = now;
    }

    /**
     * From now on the session is that person's. The token itself is not kept: providers write names
     * and addresses into it (R100).
     */
    void keep(HttpSession session, Map<String, Object> claims) {
        session.setAttribute(CLAIMS, json.writeValueAsString(callers.needed(claims)));
        session.setAttribute(SINCE, now.instant().toEpochMilli());
    }

    @Override
    @SuppressWarnings("deprecation") // The interface still has it as the only abstract way to load.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        known(holder.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    /** What is kept is kept at the login alone. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return known(request).isPresent();
    }

    /** When somebody logged in; empty where nobody did. */
    static Optional<Instant> since(Session session) {
        return Optional.ofNullable(session.<Long>getAttribute(SINCE)).map(Instant::ofEpochMilli);
    }

    /** Whether a session of that login is not over. */
    boolean lasts(Instant since) {
        return !since.plus(longest).isBefore(now.instant());
    }

    private Optional<Authentication> known(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CLAIMS) instanceof String claims)) {
            return Optional.empty();
        }
        if (!lasts(Instant.ofEpochMilli((Long) session.getAttribute(SINCE)))) {
            session.invalidate();
            return Optional.empty();
        }
        try {
            Authentication caller = callers.caller(json.readValue(claims, MEMBERS));
            OwnSessions.mark(session, caller, request);
            return Optional.of(caller);
        } catch (AuthenticationException noLonger) {
            return Optional.empty();
        }
    }
}
