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
public record CreditQueries(JdbcClient jdbc, BatchedWrites rows) {

    private static final String CREDITS =
            """
            select o.division, o.initiative, o.consenting,
                   l.division as adopter, l.initiative as adopted_as, l.launched_on
              from lineage l
              join generalization_initiative o
                on o.division = l.origin_division and o.initiative = l.origin
             where l.division <> o.division and l.division = ? and l.initiative = ?
               and exists (select 1 from generalization_case c
                            where c.division = o.division and c.initiative = o.initiative)
            """;

    /** The credit for the adoption that this launch is, where its origin is known and a case. */
    public Optional<Credit> forAdoption(DivisionId adopter, InitiativeId adoptedAs) {
        rows.flush("generalization_initiative");
        return jdbc.sql(CREDITS)
                .params(adopter.value(), adoptedAs.value())
                .query(CreditQueries::credit)
                .optional();
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
