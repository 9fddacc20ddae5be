package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** What control found after the fact (R96): figures alone, and no text. */
@Component
public class Control {

    private static final String FINDINGS =
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

    private final FactTable facts;

    Control(FactTable facts) {
        this.facts = facts;
    }

    /** By division, those without a finding left out. */
    public List<Findings> findings(Snapshot snapshot) {
        return facts.ask(snapshot, FINDINGS).query(Findings.class).list();
    }
}
