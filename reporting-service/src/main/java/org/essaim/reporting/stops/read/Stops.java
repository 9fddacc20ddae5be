package org.essaim.reporting.stops.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.MadeUpColumns;
import org.essaim.web.PageRequest;
import org.springframework.stereotype.Component;

/** Every stop of funding, with what became of it (R62, R65, R67). */
@Component
public class Stops {

    /**
     * What is known of a stop later is about it, whoever publishes it and in whatever order. What
     * could not be given back is as invented as the grants that the stop took.
     */
    private static final String STOPS =
            """
            select f.stream, f.position, f.subject_id as stop_id, f.division, f.initiative,
                f.payload ->> 'reason' as reason, (f.payload ->> 'expenseId')::uuid as expense_id,
                (f.payload ->> 'spentOn')::date as spent_on,
                (f.payload ->> 'useBy')::date as use_by, f.true_on as due_on, f.known_on, later.*,
                coalesce(short.made_up, '{}') as made_up,
                coalesce(short.partly_made_up, '{}') as partly_made_up
              from facts f
              left join lateral (select
                    min(true_on) filter (where kind = 'STOP_APPLIED') as effective_on,
                    min((payload ->> 'appliedAt')::timestamptz)
                        filter (where kind = 'STOP_APPLIED') as applied_at,
                    min((payload ->> 'decidedAt')::timestamptz) as reinstated_at,
                    min(payload ->> 'reason') as reinstated_for,
                    min((payload #>> '{shortfall,money,cents}')::bigint) as shortfall_cents,
                    min((payload #>> '{shortfall,time,halfDays}')::int) as shortfall_half_days
                  from facts where division = f.division and subject_id = f.subject_id
                    and kind in ('STOP_APPLIED', 'REINSTATED', 'REINSTATEMENT_APPLIED')) later
                on true
              left join lateral (select %s from (select %s from facts lost
                  where lost.division = f.division and lost.initiative = f.initiative
                    and lost.kind = 'RELEASED' and lost.payload ->> 'cause' = 'STOPPED'
                    and lost.true_on >= f.true_on and exists (select from facts settled
                      where settled.kind = 'REINSTATEMENT_APPLIED'
                        and settled.subject_id = f.subject_id
                        and settled.division = f.division and settled.stream = lost.stream
                        and settled.position > lost.position)) sums) short on true
             where f.kind = 'STOPPED'
            """
                    .formatted(MadeUpColumns.lists("shortfall", "false"), MadeUpColumns.OF_SUM);

    private static final String AS_DUE =
            """
             and (f.true_on, f.initiative, f.subject_id) > (:key0, :key1, :key2)
             order by f.true_on, f.initiative, f.subject_id limit :most
            """;

    private static final String LATEST =
            """
             and (f.true_on, f.initiative, f.subject_id) < (:key0, :key1, :key2)
             order by f.true_on desc, f.initiative desc, f.subject_id desc limit :most
            """;

    private static final String ABOUT =
            " and f.division = :division and f.initiative = :initiative"
                    + " order by f.true_on, f.subject_id";

    private final FactQuery<Stop> stops;

    Stops(FactTable facts) {
        this.stops = facts.rows(Stop.class, STOPS);
    }

    /** By the day they were due, then by initiative. */
    public List<Stop> asDue(AsOf asOf, About about, PageRequest part) {
        return stops.part(
                asOf,
                About.CONDITION + AS_DUE,
                about.parameters(),
                part,
                AsOf.FIRST,
                "",
                new UUID(0, 0));
    }

    /** The last one due first. */
    public List<Stop> latest(AsOf asOf, PageRequest part) {
        return stops.part(asOf, LATEST, Map.of(), part, AsOf.ANY, "", new UUID(0, 0));
    }

    /** Of one initiative, as they fell due. */
    public List<Stop> about(AsOf asOf, String division, String initiative) {
        return stops.list(asOf, ABOUT, Map.of("division", division, "initiative", initiative));
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<? super Stop> each) {
        stops.each(snapshot, each);
    }
}
