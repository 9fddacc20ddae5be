package org.essaim.incubator.generalization.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases before the board. */
@Component
@ProcessingGroup("generalization")
class CaseBoard {

    private final JdbcClient jdbc;

    CaseBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(GeneralizationEvent.CaseOpened event) {
        jdbc.sql("insert into generalization_case values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(event.caseId())
                .param(event.division().value())
                .param(event.initiative().value())
                .param(event.reason().name())
                .param(event.measure().evidenceId())
                .param(event.measure().measuredOn())
                .param(event.measure().users())
                .param(event.usersBefore())
                .param(event.policyVersion())
                .param(event.openedOn())
                .update();
    }

    /** By name of the initiative. */
    List<CaseRow> cases() {
        return jdbc.sql(
                        """
                        select * from generalization_case
                         order by initiative collate "C", division collate "C"
                        """)
                .query(CaseRow.class)
                .list();
    }
}
