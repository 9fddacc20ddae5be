package org.essaim.incubator.initiative.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call an initiative. */
@Component
public class InitiativeTitles {

    private final JdbcClient jdbc;

    InitiativeTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its title; its id as long as the title is not disclosed. */
    public String of(String division, String initiative) {
        return jdbc.sql(
                        """
                        select t.text from initiative i join shown_text t
                            on t.stream = i.stream and t.digest = i.title_digest
                         where i.division = ? and i.initiative = ?
                        """)
                .params(division, initiative)
                .query(String.class)
                .optional()
                .orElse(initiative);
    }
}
