package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.generalization.domain.Adoption;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every initiative with its origin, its use and its cost: what lineage is made of (R74). */
@Component
public class GeneralizationLineage {

    private static final String TABLE = "spread_initiative";

    /**
     * What a batch tells, each initiative once. Nothing is told of one before its launch; the use
     * of the latest day counts, whenever it was told (R50), and of one day the last word.
     */
    private static final String TELL =
            """
            with m as (
                select division, initiative, min(launched_on) as launched_on,
                       min(origin) as origin, min(irritant_id) as irritant_id,
                       sum(cents) as cents, sum(half_days) as half_days,
                       max(measured_on) as measured_on, max(users) as most_users,
                       (array_agg(users order by measured_on desc nulls last, n desc))[1] as users
                  from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[],
                              ?::integer[], ?::date[], ?::integer[])
                       with ordinality as m (division, initiative, launched_on, origin,
                              irritant_id, cents, half_days, measured_on, users, n)
                 group by division, initiative)
            insert into spread_initiative as s
                (division, initiative, launched_on, origin, irritant_id, cents, half_days,
                 measured_on, users, most_users)
            select division, initiative, coalesce(known.launched_on, m.launched_on), m.origin,
                   m.irritant_id::uuid, m.cents, m.half_days, m.measured_on,
                   coalesce(m.users, 0), coalesce(m.most_users, 0)
              from m left join spread_initiative known using (division, initiative)
             where coalesce(known.launched_on, m.launched_on) is not null
             order by division, initiative
            on conflict (division, initiative) do update
               set cents = s.cents + excluded.cents,
                   half_days = s.half_days + excluded.half_days,
                   users = case when s.measured_on > excluded.measured_on
                                     or excluded.measured_on is null
                                then s.users else excluded.users end,
                   measured_on = greatest(s.measured_on, excluded.measured_on),
                   most_users = greatest(s.most_users, excluded.most_users)
            """;

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    GeneralizationLineage(JdbcClient jdbc, BatchedWrites rows) {
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
        tell(division, initiative, on, origin, irritant, Amount.NOTHING, null, null);
    }

    /** The amount was spent, or taken back where it is negative. */
    public void spent(DivisionId division, InitiativeId initiative, Amount amount) {
        tell(division, initiative, null, null, null, amount, null, null);
    }

    /** A used product was measured; the latest day counts, whenever it was told (R50). */
    public void used(DivisionId division, InitiativeId initiative, LocalDate on, int users) {
        tell(division, initiative, null, null, null, Amount.NOTHING, on, users);
    }

    private void tell(
            DivisionId division,
            InitiativeId initiative,
            LocalDate launchedOn,
            String origin,
            UUID irritant,
            Amount spent,
            LocalDate measuredOn,
            Integer users) {
        rows.writeTogether(
                TABLE,
                TELL,
                division.value(),
                initiative.value(),
                launchedOn,
                origin,
                irritant,
                spent.money().cents(),
                spent.time().halfDays(),
                measuredOn,
                users);
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
        rows.flush(TABLE);
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
