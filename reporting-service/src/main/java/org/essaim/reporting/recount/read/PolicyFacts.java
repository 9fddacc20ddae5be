package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.Rules;
import org.springframework.stereotype.Component;

/** The versions of the policy, as they were published (R99). */
@Component
class PolicyFacts {

    private static final String VERSIONS =
            " order by (payload #>> '{values,version}')::int desc, seq desc";

    private static final String ANY_AFTER =
            "select count(*) > 0 from facts where kind = 'POLICY_PUBLISHED' and seq > :after";

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
        return day ->
                versions.stream()
                        .filter(version -> !version.effectiveOn().isAfter(day))
                        .findFirst()
                        .map(version -> Parameters.today(version.values()))
                        .orElse(Parameters.FOUNDING);
    }

    /** Whether a version was published after a head. */
    boolean anyAfter(long head) {
        return facts.ask(Snapshot.open(AsOf.NOW), ANY_AFTER)
                .param("after", head)
                .query(Boolean.class)
                .single();
    }
}
