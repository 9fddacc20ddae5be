package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.generalization.domain.Adoption;
import org.essaim.node.store.RowWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every initiative with its origin, its use and its cost: what lineage is made of (R74). */
@Component
public class Spreading {

    private static final String TABLE = "spread_initiative";

    private final JdbcClient jdbc;
    private final RowWriter rows;

    Spreading(JdbcClient jdbc, RowWriter rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * @param origin the name of the initiative that it adopts, or null
     * @param irritant what it was launched for, or null
     */
    public void launched(
            DivisionId division,
            InitiativeId initiative,
            LocalDate on,
            String origin,
            UUID irritant) {
        rows.write(
                TABLE,
                """
                insert into spread_initiative
                    (division, initiative, launched_on, origin, irritant_id)
                values (?, ?, ?, ?, ?::uuid) on conflict do nothing
                """,
                division.value(),
                initiative.value(),
                on,
                origin,
                irritant);
    }

    /** The amount was spent, or taken back where it is negative. */
    public void spent(DivisionId division, InitiativeId initiative, Amount amount) {
        rows.write(
                TABLE,
                """
                update spread_initiative set cents = cents + ?, half_days = half_days + ?
                 where division = ? and initiative = ?
                """,
                amount.money().cents(),
                amount.time().halfDays(),
                division.value(),
                initiative.value());
    }

    /** A used product was measured; the latest day counts, whenever it was told (R50). */
    public void used(DivisionId division, InitiativeId initiative, LocalDate on, int users) {
        rows.write(
                TABLE,
                """
                update spread_initiative s
                   set users = case when s.measured_on is null or s.measured_on <= m.measured_on
                                    then m.users else s.users end,
                       measured_on = greatest(s.measured_on, m.measured_on),
                       most_users = greatest(s.most_users, m.users)
                  from (values (?::date, ?::integer)) m (measured_on, users)
                 where division = ? and initiative = ?
                """,
                on,
                users,
                division.value(),
                initiative.value());
    }

    /** Whom to credit from now on, or null (R75). */
    public void consented(DivisionId division, InitiativeId initiative, PersonId owner) {
        rows.write(
                TABLE,
                """
                update spread_initiative set consenting = ?
                 where division = ? and initiative = ?
                """,
                owner == null ? null : owner.value(),
                division.value(),
                initiative.value());
    }

    /** An adoption that a case can be credited with (R75). */
    public record Creditable(
            DivisionId division, InitiativeId initiative, Adoption adoption, PersonId owner) {}

    /** The adoption that this launch is, where its origin is known and has a case. */
    public List<Creditable> by(DivisionId adopter, InitiativeId adoptedAs) {
        return creditable(
                """
                l.division = ? and l.initiative = ?
                   and exists (select 1 from generalization_case c
                                where c.division = o.division and c.initiative = o.initiative)
                """,
                adopter,
                adoptedAs);
    }

    /** All adoptions of this initiative, which has a case. */
    public List<Creditable> of(DivisionId division, InitiativeId initiative) {
        return creditable("o.division = ? and o.initiative = ?", division, initiative);
    }

    private List<Creditable> creditable(String which, DivisionId division, InitiativeId name) {
        rows.flush();
        return jdbc.sql(
                        """
                        select o.division, o.initiative, o.consenting,
                               l.division as adopter, l.initiative as adopted_as, l.launched_on
                          from lineage l
                          join spread_initiative o
                            on o.division = l.origin_division and o.initiative = l.origin
                         where l.division <> o.division and\s"""
                                + which
                                + " order by l.launched_on, l.division, l.initiative")
                .params(division.value(), name.value())
                .query(
                        (row, _) ->
                                new Creditable(
                                        new DivisionId(row.getString("division")),
                                        new InitiativeId(row.getString("initiative")),
                                        new Adoption(
                                                new DivisionId(row.getString("adopter")),
                                                new InitiativeId(row.getString("adopted_as")),
                                                row.getObject("launched_on", LocalDate.class)),
                                        person(row.getString("consenting"))))
                .list();
    }

    private static PersonId person(String value) {
        return value == null ? null : new PersonId(value);
    }
}
