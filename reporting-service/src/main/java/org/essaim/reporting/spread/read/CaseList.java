package org.essaim.reporting.spread.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a generalization case, one case an initiative (R70). */
@Component
@ProcessingGroup("spread")
class CaseList {

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(GeneralizationCaseOpened opened) {
        jdbc.sql(
                        """
                        insert into generalization_case values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(opened.caseId())
                .param(opened.division().value())
                .param(opened.initiative().value())
                .param(opened.reason().name())
                .param(opened.measuredOn())
                .param(opened.users())
                .param(opened.usersBefore())
                .param(opened.openedOn())
                .update();
    }

    /** By initiative. */
    List<CaseRow> rows() {
        return jdbc.sql("select * from generalization_case order by initiative collate \"C\"")
                .query(CaseRow.class)
                .list();
    }
}
