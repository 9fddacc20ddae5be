package org.essaim.reporting.division.read;

import module java.base;

import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** Every admitted division, and how many volunteer there and what its managers do (R07, R08). */
@Component
public class Divisions {

    /** What was published last holds until something else is. */
    private static final String DIVISIONS =
            """
            select f.division, n.title, (f.payload ->> 'dissatisfaction')::int as dissatisfaction,
                f.true_on as admitted_on, v.counted_on, v.operational[1] as operational_volunteers,
                v.managers[1] as manager_volunteers, v.launching[1] as managers_launching,
                v.at_demos[1] as managers_at_demos
              from facts f
              left join lateral (select max(true_on) as counted_on,
                    array_agg((payload ->> 'operational')::int %1$s) as operational,
                    array_agg((payload ->> 'managers')::int %1$s) as managers,
                    array_agg((payload ->> 'managersLaunching')::int %1$s)
                        filter (where payload ->> 'managersLaunching' is not null) as launching,
                    array_agg((payload ->> 'managersAtDemos')::int %1$s)
                        filter (where payload ->> 'managersAtDemos' is not null) as at_demos
                  from facts where kind = 'VOLUNTEERS_COUNTED' and division = f.division) v on true
              left join lateral (select text_of(stream, payload ->> 'name') as title
                  from facts where kind = 'DIVISION_NAMED' and division = f.division
                 order by true_on desc, position desc limit 1) n on true
             where f.kind = 'DIVISION_ADMITTED' order by f.division
            """
                    .formatted("order by true_on desc, position desc");

    private final FactTable facts;

    Divisions(FactTable facts) {
        this.facts = facts;
    }

    /** By name. */
    public List<Division> all(Snapshot snapshot) {
        return facts.ask(snapshot, DIVISIONS).query(Division.class).list();
    }
}
