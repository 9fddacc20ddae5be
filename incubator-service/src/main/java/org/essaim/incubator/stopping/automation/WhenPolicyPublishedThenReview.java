package org.essaim.incubator.stopping.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.stopping.read.ReviewProjection;
import org.essaim.runtime.command.Eventually;

/**
 * A version for days to come may change which expenses that fall due then are redeemed, so their
 * initiatives are reviewed again (R99).
 */
@Eventually
@ProcessingGroup(WatermarkAdvance.PROCESSOR)
class WhenPolicyPublishedThenReview {

    private final ReviewProjection reviews;

    WhenPolicyPublishedThenReview(ReviewProjection reviews) {
        this.reviews = reviews;
    }

    @EventHandler
    void on(PolicyEvent.Published version) {
        reviews.changedFrom(version.effectiveOn());
    }
}
