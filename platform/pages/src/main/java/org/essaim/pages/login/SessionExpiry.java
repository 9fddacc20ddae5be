package org.essaim.pages.login;

import java.time.LocalDate;
import org.essaim.runtime.schedule.DailyTask;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Deletes once a day the sessions that are over, which were of no use before that either: a
 * clean-up each minute would keep a database awake where nobody is (decision 0090).
 */
record SessionExpiry(JdbcIndexedSessionRepository sessions) implements DailyTask {

    @Override
    public void reached(LocalDate today) {
        sessions.cleanUpExpiredSessions();
    }
}
