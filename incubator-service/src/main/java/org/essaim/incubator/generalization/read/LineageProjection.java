package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Writes every initiative with its origin, its use and its cost, for its lineage (R74). */
@Component
public class LineageProjection {

    static final String TABLE = "generalization_initiative";

    /**
     * What a batch says, each initiative once. Nothing is published of one before its launch; the
     * use of the latest day counts, whenever it was recorded (R50), and of one day the last one.
     */
    private static final String ADD =
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
            insert into generalization_initiative as i
                (division, initiative, launched_on, origin, irritant_id, cents, half_days,
                 measured_on, users, most_users)
            select division, initiative, coalesce(known.launched_on, m.launched_on), m.origin,
                   m.irritant_id::uuid, m.cents, m.half_days, m.measured_on,
                   coalesce(m.users, 0), coalesce(m.most_users, 0)
              from m left join generalization_initiative known using (division, initiative)
             where coalesce(known.launched_on, m.launched_on) is not null
             order by division, initiative
            on conflict (division, initiative) do update
               set cents = i.cents + excluded.cents,
                   half_days = i.half_days + excluded.half_days,
                   users = case when i.measured_on > excluded.measured_on
                                     or excluded.measured_on is null
                                then i.users else excluded.users end,
                   measured_on = greatest(i.measured_on, excluded.measured_on),
                   most_users = greatest(i.most_users, excluded.most_users)
            """;

    private final BatchedWrites rows;

    LineageProjection(BatchedWrites rows) {
        this.rows = rows;
    }

    @Bean
    static Projection lineageTables() {
        return Projection.of("generalization", "generalization_initiative");
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
        add(division, initiative, on, origin, irritant, Amount.NOTHING, null, null);
    }

    /** The amount was spent, or reversed where it is negative. */
    public void spent(DivisionId division, InitiativeId initiative, Amount amount) {
        add(division, initiative, null, null, null, amount, null, null);
    }

    /** A used product was measured; the latest day counts, whenever it was recorded (R50). */
    public void used(DivisionId division, InitiativeId initiative, LocalDate on, int users) {
        add(division, initiative, null, null, null, Amount.NOTHING, on, users);
    }

    private void add(
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
                ADD,
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
                update generalization_initiative set consenting = ?
                 where division = ? and initiative = ?
                """,
                Objects.toString(owner, null),
                division.value(),
                initiative.value());
    }
}
