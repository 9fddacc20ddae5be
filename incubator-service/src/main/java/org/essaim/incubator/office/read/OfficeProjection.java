package org.essaim.incubator.office.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.office.domain.OfficeEvent;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the list of offices that may sponsor (R92). */
@Component
@ProcessingGroup("offices")
@RebuildableTables("office")
class OfficeProjection {

    private final JdbcClient jdbc;

    OfficeProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(OfficeEvent event) {
        switch (event) {
            case OfficeEvent.Listed listed ->
                    jdbc.sql(
                                    """
                                    insert into office (office, name_digest, listed_on)
                                    values (?, ?, ?)
                                    on conflict (office) do update
                                       set name_digest = excluded.name_digest,
                                           listed_on = excluded.listed_on, retired_on = null
                                    """)
                            .params(listed.office().value(), listed.name().digest())
                            .param(listed.listedOn())
                            .update();
            case OfficeEvent.Retired retired ->
                    jdbc.sql("update office set retired_on = ? where office = ?")
                            .params(retired.retiredOn(), retired.office().value())
                            .update();
        }
    }
}
