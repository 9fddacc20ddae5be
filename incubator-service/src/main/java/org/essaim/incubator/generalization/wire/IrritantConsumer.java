package org.essaim.incubator.generalization.wire;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;
import org.essaim.incubator.generalization.read.IrritantProjection;
import org.essaim.incubator.generalization.read.TargetMatches;
import org.springframework.stereotype.Component;

/**
 * Keeps what hurts where, and offers what was generalized before to whoever reports a matching
 * irritant later (R72).
 */
@Component
@ProcessingGroup("generalization")
class IrritantConsumer {

    private final IrritantProjection irritants;
    private final TargetMatches matches;
    private final CommandGateway commands;

    IrritantConsumer(IrritantProjection irritants, TargetMatches matches, CommandGateway commands) {
        this.irritants = irritants;
        this.matches = matches;
        this.commands = commands;
    }

    @EventHandler
    void on(IrritantReported m) {
        irritants.reported(
                m.irritantId(), m.division(), m.category(), m.tags(), m.hurts(), m.reportedOn());
        proposeBecauseOf(m.irritantId());
    }

    @EventHandler
    void on(IrritantCorroborated m) {
        irritants.corroborated(m.division(), m.irritantId(), m.corroborations());
    }

    /** The one that goes on has the tags of both, so it may match now. */
    @EventHandler
    void on(IrritantMerged m) {
        proposeBecauseOf(irritants.merged(m.division(), m.irritantId(), m.into()));
    }

    @EventHandler
    void on(IrritantResolved m) {
        irritants.resolved(m.division(), m.irritantId(), m.resolvedOn());
    }

    private void proposeBecauseOf(UUID irritant) {
        matches.because(irritant).forEach(commands::sendAndWait);
    }
}
