package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.essaim.contract.Sha256;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Where else somebody is logged in, and how that ends: a phone that was lost, a desk that was left.
 * Sessions are found by a digest of the login, which is the same before and after an erasure
 * (R100).
 */
final class OwnSessions {

    private static final String DEVICE = "essaim.device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SessionCallers callers;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, SessionCallers callers) {
        this.sessions = sessions;
        this.callers = callers;
    }

    /** From now on the session is found as one of that login's. */
    static void mark(HttpSession session, Principal login, HttpServletRequest request) {
        if (session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME)
                == null) {
            session.setAttribute(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                    digest(login.getName()));
            session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
        }
    }

    /** Those that are not over, the one used last first. */
    List<OwnSession> of(Principal login, HttpSession here) {
        return open(login)
                .map(
                        session ->
                                new OwnSession(
                                        digest(session.getId()),
                                        session.getAttributeOrDefault(DEVICE, ""),
                                        SessionCallers.since(session).orElseThrow(),
                                        session.getLastAccessedTime(),
                                        session.getId().equals(here.getId())))
                .sorted(
                        Comparator.comparing(OwnSession::here)
                                .thenComparing(OwnSession::used)
                                .reversed())
                .toList();
    }

    /** Ends one of them; nobody else's, whatever it is named. */
    void end(Principal login, String name) {
        open(login)
                .map(Session::getId)
                .filter(id -> digest(id).equals(name))
                .forEach(sessions::deleteById);
    }

    /** Ends all of them but the one in which this is asked. */
    void endOthers(Principal login, HttpSession here) {
        open(login)
                .map(Session::getId)
                .filter(id -> !id.equals(here.getId()))
                .forEach(sessions::deleteById);
    }

    private Stream<? extends Session> open(Principal login) {
        return sessions.findByPrincipalName(digest(login.getName())).values().stream()
                .filter(session -> !session.isExpired())
                .filter(
                        session ->
                                SessionCallers.since(session).filter(callers::lasts).isPresent());
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    /**
     * A place where somebody is logged in.
     *
     * @param name of the session among one's own; with its id somebody could use it, with this
     *     nobody
     * @param device a browser and a system, as far as they say which they are; or empty
     * @param here whether it is the one in which this is asked
     */
    public record OwnSession(
            String name, String device, Instant since, Instant used, boolean here) {}
}
