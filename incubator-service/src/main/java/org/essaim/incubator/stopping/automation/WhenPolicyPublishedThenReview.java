package org.essaim.incubator.stopping.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.stopping.read.ReviewRecords;
import org.essaim.runtime.command.Eventually;

/**
 * A version for days to come may change which expenses that fall due then are redeemed, so their
 * files are looked at again (R99).
 */
@Eventually
@ProcessingGroup(WatermarkAdvance.PROCESSOR)
class WhenPolicyPublishedThenReview {

    private final ReviewRecords files;

    WhenPolicyPublishedThenReview(ReviewRecords files) {
        this.files = files;
    }

    @EventHandler
    void on(PolicyEvent.Published version) {
        files.changedFrom(version.effectiveOn());
    }
}
