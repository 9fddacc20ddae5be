package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;

/**
 * All credits for one initiative.
 *
 * @param divisions that adopted it
 */
public record CreditedInitiative(
        String division, String initiative, long adoptions, long divisions, LocalDate latestOn) {

    private static final String MOST =
            """
            select division, initiative, count(*) as adoptions,
                count(distinct payload ->> 'adoptingDivision') as divisions,
                max(true_on) as latest_on
              from facts where kind = 'CREDITED'
             group by division, initiative
             order by adoptions desc, division, initiative limit :most
            """;

    /** Which divisions are credited for what others adopted (R75), the most adopted first. */
    public static List<CreditedInitiative> most(FactTable facts, AsOf asOf, int most) {
        return facts.ask(asOf, MOST).param("most", most).query(CreditedInitiative.class).list();
    }
}
