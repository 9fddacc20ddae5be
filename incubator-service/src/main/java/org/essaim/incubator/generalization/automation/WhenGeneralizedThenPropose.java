package org.essaim.incubator.generalization.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.read.TargetMatches;
import org.essaim.runtime.command.Eventually;

/**
 * Offers what the board generalized to every division where it is relevant (R72, R73). It runs in
 * the processor that keeps the irritants, so an irritant reported at the same time is either seen
 * here or sees the decision.
 */
@Eventually
@ProcessingGroup("generalization")
record WhenGeneralizedThenPropose(TargetMatches matches, CommandGateway commands) {

    @EventHandler
    void on(GeneralizationEvent.Generalized event) {
        matches.of(event.caseId()).forEach(commands::sendAndWait);
    }

    /** What is said after the decision finds its targets at once (R76). */
    @EventHandler
    void on(GeneralizationEvent.Described event) {
        matches.ofGeneralized(event.caseId()).forEach(commands::sendAndWait);
    }

    @EventHandler
    void on(GeneralizationEvent.TargetAdded event) {
        matches.ofGeneralized(event.caseId()).forEach(commands::sendAndWait);
    }
}
