package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** Which divisions are credited for what others adopted (R75). */
@Component
public class Credits {

    private static final String BY_INITIATIVE =
            """
            select division, initiative, count(*) as adoptions,
                count(distinct payload ->> 'adoptingDivision') as divisions,
                max(true_on) as latest_on
              from facts where kind = 'CREDITED'
             group by division, initiative
             order by adoptions desc, division, initiative limit :most
            """;

    private final FactTable facts;

    Credits(FactTable facts) {
        this.facts = facts;
    }

    /** The most adopted first. */
    public List<CreditedInitiative> byInitiative(AsOf asOf, int most) {
        return facts.ask(asOf, BY_INITIATIVE)
                .param("most", most)
                .query(CreditedInitiative.class)
                .list();
    }
}
