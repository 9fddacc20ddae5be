package org.essaim.incubator.stopping.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.runtime.command.Eventually;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A version for days to come may change which expenses that fall due then are redeemed, so their
 * initiatives are reviewed again (R99).
 */
@Eventually
@ProcessingGroup(WatermarkAdvance.PROCESSOR)
record WhenPolicyPublishedThenReview(JdbcClient jdbc, BatchedWrites rows) {

    @EventHandler
    void on(PolicyEvent.Published version) {
        rows.flush();
        jdbc.sql(
                        """
                        update review_initiative i set changes = changes + 1
                         where exists (select 1 from review_expense e
                                        where e.division = i.division
                                          and e.initiative = i.initiative
                                          and not e.reversed
                                          and (e.spent_on + interval '12 months')::date >= ?)
                        """)
                .param(version.effectiveOn())
                .update();
    }
}
