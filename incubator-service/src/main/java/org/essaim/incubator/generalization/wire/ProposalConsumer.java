package org.essaim.incubator.generalization.wire;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what divisions answer to what was proposed to them (R73). */
@Component
@ProcessingGroup("generalization")
record ProposalConsumer(JdbcClient jdbc, CommandGateway commands) {

    /** Whose product a proposal offers. */
    private record Offered(DivisionId division, InitiativeId initiative) {}

    @EventHandler
    void on(GeneralizationAccepted m) {
        Offered offered = offered(m.division(), m.proposalId());
        commands.sendAndWait(
                new GeneralizationCommand.RecordAcceptance(
                        offered.division(),
                        offered.initiative(),
                        m.division(),
                        m.proposalId(),
                        m.initiative(),
                        m.acceptedOn()));
    }

    @EventHandler
    void on(GeneralizationDeclined m) {
        Offered offered = offered(m.division(), m.proposalId());
        commands.sendAndWait(
                new GeneralizationCommand.RecordDecline(
                        offered.division(),
                        offered.initiative(),
                        m.division(),
                        m.proposalId(),
                        m.reason(),
                        m.declinedOn()));
    }

    /** An answer to nothing becomes a dead letter with this reason, for an operator to see. */
    private Offered offered(DivisionId by, UUID proposalId) {
        return jdbc.sql(
                        """
                        select division, initiative from proposal
                         where target = ? and proposal_id = ?
                        """)
                .params(by.value(), proposalId)
                .query(RecordMapper.of(Offered.class))
                .optional()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no proposal %s was made to %s".formatted(proposalId, by)));
    }
}
