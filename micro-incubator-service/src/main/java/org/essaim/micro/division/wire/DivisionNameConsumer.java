package org.essaim.micro.division.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.DivisionNamed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the centre calls the divisions (R09). */
@Component
@ProcessingGroup("division-names")
record DivisionNameConsumer(JdbcClient jdbc) {

    @EventHandler
    void on(DivisionNamed m) {
        jdbc.sql(
                        """
                        insert into division_name (division, name_digest, named_on)
                        values (?, ?, ?)
                        on conflict (division) do update
                           set name_digest = excluded.name_digest, named_on = excluded.named_on
                        """)
                .params(m.division().value(), m.name().digest(), m.namedOn())
                .update();
    }
}
