package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which grant ends when, kept in the transaction that opens it: so whoever looks for grants that
 * are over (R29) never lags behind, and touches no initiative that has none.
 */
@Component
public class GrantTerms {

    private final JdbcClient jdbc;

    GrantTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void on(InitiativeEvent.FirstRoundOpened e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    public void on(InitiativeEvent.RoundFunded e) {
        add(e.initiative(), e.grantId(), e.term());
    }

    private void add(InitiativeId initiative, UUID grantId, LocalDate term) {
        jdbc.sql("insert into grant_term (grant_id, initiative, term) values (?, ?, ?)")
                .param(grantId)
                .param(initiative.value())
                .param(term)
                .update();
    }

    /** Initiatives with a grant whose term lies before the day, in the order of the terms. */
    List<InitiativeId> overOn(LocalDate day) {
        return jdbc.sql(
                        """
                        select initiative from grant_term where term < ?
                        group by initiative order by min(term), initiative
                        """)
                .param(day)
                .query((row, _) -> new InitiativeId(row.getString(1)))
                .list();
    }

    /** The initiative's grants that were over on the day have been dealt with. */
    void forget(InitiativeId initiative, LocalDate day) {
        jdbc.sql("delete from grant_term where initiative = ? and term < ?")
                .param(initiative.value())
                .param(day)
                .update();
    }
}
