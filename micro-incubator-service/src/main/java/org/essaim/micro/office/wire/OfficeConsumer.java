package org.essaim.micro.office.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.OfficeListed;
import org.essaim.contract.message.v1.OfficeRetired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the centre's list of offices that may sponsor (R92). */
@Component
@ProcessingGroup("offices")
record OfficeConsumer(JdbcClient jdbc) {

    @EventHandler
    void on(OfficeListed m) {
        jdbc.sql(
                        """
                        insert into office (office, name_digest, listed_on) values (?, ?, ?)
                        on conflict (office) do update
                           set name_digest = excluded.name_digest,
                               listed_on = excluded.listed_on, retired_on = null
                        """)
                .params(m.office().value(), m.name().digest(), m.listedOn())
                .update();
    }

    @EventHandler
    void on(OfficeRetired m) {
        jdbc.sql("update office set retired_on = ? where office = ?")
                .params(m.retiredOn(), m.office().value())
                .update();
    }
}
