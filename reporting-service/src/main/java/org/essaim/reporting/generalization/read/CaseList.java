package org.essaim.reporting.generalization.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a generalization case, one case an initiative (R70). */
@Component
@ProcessingGroup("spread")
public class CaseList {

    private static final String CASES =
            "select * from generalization_case order by initiative collate \"C\"";

    private static final String CASES_AS_OF =
            """
            select * from generalization_case c
             where exists (select 1 from fact where about = c.case_id and kind = 'CASE_OPENED'
                 and true_on <= :trueOn and known_on <= :knownOn)
             order by initiative collate "C"
            """;

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
    public List<CaseRow> rows(AsOf asOf) {
        JdbcClient.StatementSpec asked =
                asOf.isNow()
                        ? jdbc.sql(CASES)
                        : jdbc.sql(CASES_AS_OF)
                                .param("trueOn", asOf.lastTrue())
                                .param("knownOn", asOf.lastKnown());
        return asked.query(CaseRow.class).list();
    }

    /**
     * How many there are.
     *
     * @param division only its own; null means all
     */
    public long count(AsOf asOf, String division) {
        return jdbc.sql(
                        """
                        select count(*) from fact where kind = 'CASE_OPENED'
                           and true_on <= :trueOn and known_on <= :knownOn
                           and (:division = '' or division = :division)
                        """)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("division", division == null ? "" : division)
                .query(Long.class)
                .single();
    }

    /**
     * By initiative, some at a time.
     *
     * @param after the next of the page before, or empty
     */
    public List<CaseRow> some(AsOf asOf, String after, int most) {
        return jdbc.sql(
                        """
                        select * from generalization_case c
                         where initiative collate "C" > :after
                           and (:now or exists (select 1 from fact where about = c.case_id
                             and kind = 'CASE_OPENED'
                             and true_on <= :trueOn and known_on <= :knownOn))
                         order by initiative collate "C" limit :most
                        """)
                .param("after", Page.key(after))
                .param("now", asOf.isNow())
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("most", most)
                .query(CaseRow.class)
                .list();
    }
}
