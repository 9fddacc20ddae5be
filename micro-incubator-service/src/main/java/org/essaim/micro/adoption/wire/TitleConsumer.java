package org.essaim.micro.adoption.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.GeneralizationTitleCorrected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls what is offered here as its division calls it now, and what will be: an offer is handled
 * after it was received, so that it may come to be shown later than its correction.
 */
@Component
@ProcessingGroup("activity")
record TitleConsumer(JdbcClient jdbc) {

    @EventHandler
    void on(GeneralizationTitleCorrected m) {
        String digest = m.title().digest();
        jdbc.sql(
                        """
                        insert into offered_title (origin_division, origin, title_digest)
                        values (?, ?, ?)
                        on conflict (origin_division, origin) do update
                           set title_digest = excluded.title_digest
                        """)
                .params(m.division().value(), m.initiative().value(), digest)
                .update();
        jdbc.sql(
                        """
                        update proposal set title_digest = ?
                         where origin_division = ? and origin = ?
                        """)
                .params(digest, m.division().value(), m.initiative().value())
                .update();
    }
}
