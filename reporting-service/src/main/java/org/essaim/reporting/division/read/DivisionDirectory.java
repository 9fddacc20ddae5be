package org.essaim.reporting.division.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every admitted division, so that one without an entry is shown with zeros and not forgotten. */
@Component
@ProcessingGroup("division")
class DivisionDirectory {

    private final JdbcClient jdbc;

    DivisionDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(DivisionAdmitted admitted) {
        jdbc.sql("insert into division values (?, ?, ?) on conflict do nothing")
                .param(admitted.division().value())
                .param(admitted.dissatisfaction())
                .param(admitted.admittedOn())
                .update();
    }

    /** By division. */
    List<DivisionRow> rows() {
        return jdbc.sql("select * from division order by division collate \"C\"")
                .query(DivisionRow.class)
                .list();
    }
}
