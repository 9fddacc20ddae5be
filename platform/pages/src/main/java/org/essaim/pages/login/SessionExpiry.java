package org.essaim.pages.login;

import module java.base;

import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Deletes the sessions that are over; those are of no use to anybody before that either. */
@Component
public class SessionExpiry {

    private final JdbcIndexedSessionRepository sessions;

    SessionExpiry(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    /** To be called once a day: a clean-up each minute would keep every database awake. */
    public void run() {
        sessions.cleanUpExpiredSessions();
    }
}
