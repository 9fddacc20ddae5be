package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.reporting.facts.domain.OfDivision;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;

/**
 * The findings of a division, whatever they are about.
 *
 * @param aboutEvidence those of {@code opened} that are about evidence of use; the others are about
 *     expenses
 */
public record Findings(
        String division,
        long opened,
        long answered,
        long explained,
        long upheld,
        long withdrawn,
        long aboutEvidence)
        implements OfDivision {

    private static final String BY_DIVISION =
            """
            select division, count(*) filter (where kind = 'FINDING_OPENED') as opened,
                count(distinct subject_id) filter (where kind = 'FINDING_ANSWERED') as answered,
                count(*) filter (where payload ->> 'outcome' = 'EXPLAINED') as explained,
                count(*) filter (where payload ->> 'outcome' = 'UPHELD') as upheld,
                count(*) filter (where payload ->> 'outcome' = 'WITHDRAWN') as withdrawn,
                count(*) filter (where kind = 'FINDING_OPENED'
                    and payload ->> 'evidenceId' is not null) as about_evidence
              from facts
             where kind in ('FINDING_OPENED', 'FINDING_ANSWERED', 'FINDING_CLOSED')
             group by division order by division
            """;

    /**
     * What control found after the fact (R96): figures alone, and no text; by division, those
     * without a finding left out.
     */
    public static List<Findings> all(FactTable facts, Snapshot snapshot) {
        return facts.ask(snapshot, BY_DIVISION).query(Findings.class).list();
    }
}
