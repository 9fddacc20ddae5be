package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.Rules;
import org.springframework.stereotype.Component;

/** The versions of the policy, as they were published (R99). */
@Component
class PolicyFacts {

    private static final String VERSIONS =
            " order by (payload #>> '{values,version}')::int desc, seq desc";

    private static final String LAST =
            "select coalesce(max(seq), 0) from facts where kind = 'POLICY_PUBLISHED'";

    private final FactTable facts;

    PolicyFacts(FactTable facts) {
        this.facts = facts;
    }

    /**
     * Of the versions that are effective by a day the highest, and before any the founding one. A
     * version counts from when it was known, whichever days are asked about.
     */
    Rules rules(AsOf asOf) {
        List<PolicyPublished> versions =
                facts.rows(PolicyPublished.class, (_, published) -> published)
                        .list(new AsOf(null, asOf.knownOn()), VERSIONS, Map.of());
        NavigableMap<LocalDate, Parameters> from = new TreeMap<>();
        for (PolicyPublished version : versions.reversed()) {
            from.tailMap(version.effectiveOn(), true).clear();
            from.put(version.effectiveOn(), Parameters.today(version.values()));
        }
        return day ->
                Optional.ofNullable(from.floorEntry(day))
                        .map(Map.Entry::getValue)
                        .orElse(Parameters.FOUNDING);
    }

    /** The {@code seq} of the version that was published last; 0 before any. */
    long last() {
        return facts.ask(AsOf.NOW, LAST).query(Long.class).single();
    }
}
