package org.essaim.reporting.site.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What is new, the latest first: by the day on which it was recorded, not by the one it is about.
 */
@Component
public class FeedEntries {

    private static final String ENTRIES =
            """
            select f.stream, f.position, f.subject_id, f.division, f.initiative,
                f.true_on, f.known_on,
                f.known_at as published_at,
                greatest(f.known_at, later.known_at) as updated_at,
                f.payload ->> 'reason' as reason, later.reinstated_for,
                (f.payload ->> 'users')::int as users,
                coalesce((select 'users' = any(made_up) from facts where division = f.division
                    and kind = 'USED' and subject_id = (f.payload ->> 'evidenceId')::uuid limit 1),
                    false) as invented,
                text_of(f.stream, f.payload ->> 'tried') as tried,
                text_of(f.stream, f.payload ->> 'learnt') as learnt
              from facts f
              left join lateral (select max(known_at) as known_at,
                    min(payload ->> 'reason') as reinstated_for from facts
                where kind = 'REINSTATED' and division = f.division
                    and subject_id = f.subject_id) later on true
             where f.kind = :kind and (:division = '' or f.division = :division)
            """;

    private static final String LATEST =
            """
             and (f.known_on, f.stream, f.position) < (:key0, :key1, :key2)
             order by f.known_on desc, f.stream desc, f.position desc limit :most
            """;

    private final FactQuery<FeedEntry> entries;

    FeedEntries(FactTable facts) {
        this.entries = facts.rows(FeedEntry.class, ENTRIES);
    }

    /**
     * Some of them.
     *
     * @param division its slug; empty for all
     */
    public List<FeedEntry> latest(AsOf asOf, FeedKind kind, String division, PageRequest part) {
        return entries.part(
                asOf,
                LATEST,
                Map.of("kind", kind.fact().name(), "division", division),
                part,
                AsOf.ANY,
                "",
                0L);
    }
}
