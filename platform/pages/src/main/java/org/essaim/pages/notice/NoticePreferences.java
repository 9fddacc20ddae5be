package org.essaim.pages.notice;

import org.essaim.contract.PersonId;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people want to know what waits for them, where it stands; nothing is kept in memory. */
final class NoticePreferences {

    private final JdbcClient jdbc;

    NoticePreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    NoticePreference of(PersonId person) {
        return jdbc.sql(
                        """
                        select channel, address, language from notice_preference where person = ?
                        """)
                .param(person.value())
                .query(RecordMapper.of(NoticePreference.class))
                .optional()
                .orElse(NoticePreference.DEFAULT);
    }
}
