package org.essaim.incubator.generalization.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.generalization.domain.Adoption;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Credit;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be credited for adoptions (R75). */
@Component
public class CreditQueries {

    /** Adoptions of a case from another division. */
    private static final String CREDITS =
            """
            select o.division, o.initiative, o.consenting,
                   l.division as adopter, l.initiative as adopted_as, l.launched_on
              from lineage l
              join generalization_initiative o
                on o.division = l.origin_division and o.initiative = l.origin
             where l.division <> o.division and %s
             order by l.launched_on, l.division, l.initiative
            """;

    private static final String OF_ORIGIN =
            CREDITS.formatted("o.division = ? and o.initiative = ?");
    private static final String OF_ADOPTER =
            CREDITS.formatted(
                    """
                    l.division = ? and l.initiative = ?
                       and exists (select 1 from generalization_case c
                                    where c.division = o.division and c.initiative = o.initiative)
                    """);

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    CreditQueries(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The credit for the adoption that this launch is, where its origin is known and a case. */
    public List<Credit> forAdoption(DivisionId adopter, InitiativeId adoptedAs) {
        return credits(OF_ADOPTER, adopter, adoptedAs);
    }

    /** The credits for all adoptions of this initiative, which is a case. */
    public List<Credit> of(DivisionId division, InitiativeId initiative) {
        return credits(OF_ORIGIN, division, initiative);
    }

    private List<Credit> credits(String sql, DivisionId division, InitiativeId initiative) {
        rows.flush("generalization_initiative");
        return jdbc.sql(sql)
                .params(division.value(), initiative.value())
                .query(CreditQueries::credit)
                .list();
    }

    private static Credit credit(ResultSet row, int number) throws SQLException {
        String consenting = row.getString("consenting");
        return new Credit(
                new DivisionId(row.getString("division")),
                new InitiativeId(row.getString("initiative")),
                new Adoption(
                        new DivisionId(row.getString("adopter")),
                        new InitiativeId(row.getString("adopted_as")),
                        row.getObject("launched_on", LocalDate.class)),
                consenting == null ? null : new PersonId(consenting));
    }
}
