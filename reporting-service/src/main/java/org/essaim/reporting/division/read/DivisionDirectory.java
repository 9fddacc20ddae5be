package org.essaim.reporting.division.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every admitted division, so that one without an entry is shown with zeros and not forgotten. */
@Component
@ProcessingGroup("division")
public class DivisionDirectory {

    private static final String DIVISIONS =
            "select * from division order by division collate \"C\"";

    private static final String DIVISIONS_AS_OF =
            """
            select * from division d
             where exists (select 1 from fact where division = d.division collate "C"
                 and kind = 'DIVISION_ADMITTED' and true_on <= :trueOn and known_on <= :knownOn)
             order by division collate "C"
            """;

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
    public List<DivisionRow> rows(AsOf asOf) {
        JdbcClient.StatementSpec asked =
                asOf.isNow()
                        ? jdbc.sql(DIVISIONS)
                        : jdbc.sql(DIVISIONS_AS_OF)
                                .param("trueOn", asOf.lastTrue())
                                .param("knownOn", asOf.lastKnown());
        return asked.query(DivisionRow.class).list();
    }
}
