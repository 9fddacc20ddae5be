package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.MadeUpColumns;
import org.essaim.reporting.facts.read.ProvenUse;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.stereotype.Component;

/**
 * Who adopted what from whom, and what became of it there (R73, R74). Only what was proposed to a
 * division counts: that it says so proves nothing.
 */
@Component
public class Adoptions {

    private static final String ADOPTIONS =
            """
            select f.stream, f.position, f.subject_id as proposal_id,
                f.payload ->> 'origin' as origin, proposed.origin_division, f.division,
                f.initiative, f.true_on as adopted_on, f.known_on, adapting.*,
                used.users is not null as used_there, used.users,
                %1$s
              from facts f
              join lateral (select payload ->> 'originDivision' as origin_division
                  from facts where kind = 'PROPOSED' and division = f.division
                    and subject_id = f.subject_id limit 1)
                proposed on true
              left join lateral (select
                    coalesce(sum(case kind when 'SPENT' then cents else -cents end), 0)
                        as adapting_cents,
                    coalesce(sum(case kind when 'SPENT' then half_days else -half_days end), 0)
                        as adapting_half_days,
                    %2$s
                  from facts where kind in ('SPENT', 'REVERSED')
                    and division = f.division and initiative = f.initiative) adapting on true
              left join lateral (%3$s) used on true
             where f.kind = 'ADOPTED'
            """
                    .formatted(
                            MadeUpColumns.lists("adapting", "used.invented"),
                            MadeUpColumns.OF_SUM,
                            ProvenUse.latestOf("f"));

    private static final String ABOUT =
            """
             and (proposed.origin_division = :division and f.payload ->> 'origin' = :initiative
                or f.division = :division and f.initiative = :initiative)
            """;

    private static final String NEXT =
            """
             and (f.payload ->> 'origin' collate "C", f.true_on, f.division, f.subject_id)
                > (:key0, :key1, :key2, :key3)
             order by f.payload ->> 'origin' collate "C", f.true_on, f.division, f.subject_id
             limit :most
            """;

    private static final String LATEST =
            " order by f.true_on desc, f.payload ->> 'origin' collate \"C\","
                    + " f.division limit :most";

    private static final Comparator<Adoption> BY_ORIGIN =
            Comparator.comparing(Adoption::origin)
                    .thenComparing(Adoption::adoptedOn)
                    .thenComparing(Adoption::division);

    private final FactQuery<Adoption> adoptions;

    Adoptions(FactTable facts) {
        this.adoptions = facts.rows(Adoption.class, ADOPTIONS);
    }

    /** By origin, then by the day of the adoption. */
    public Page<Adoption> page(AsOf asOf, About about, PageRequest part) {
        return part.page(
                adoptions.part(
                        asOf,
                        About.CONDITION + NEXT,
                        about.parameters(),
                        part,
                        "",
                        AsOf.FIRST,
                        "",
                        new UUID(0, 0)),
                Adoptions::key);
    }

    private static String key(Adoption row) {
        return SortKey.of(row.origin(), row.adoptedOn(), row.division(), row.proposalId());
    }

    /** The latest ones, by origin and day. */
    public List<Adoption> latest(AsOf asOf, int most) {
        return sorted(adoptions.list(asOf, LATEST, Map.of("most", most)));
    }

    /** Who adopted an initiative, or whom it adopted, by origin and day. */
    public List<Adoption> about(AsOf asOf, String division, String initiative) {
        return sorted(
                adoptions.list(
                        asOf, ABOUT, Map.of("division", division, "initiative", initiative)));
    }

    /** All of them, in the order in which they were published. */
    public void each(Snapshot snapshot, Consumer<? super Adoption> each) {
        adoptions.each(snapshot, each);
    }

    private static List<Adoption> sorted(List<Adoption> rows) {
        return rows.stream().sorted(BY_ORIGIN).toList();
    }
}
