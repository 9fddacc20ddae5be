package org.essaim.micro.adoption.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.springframework.stereotype.Component;

/** What the centre proposes becomes an open question here (R73). */
@Component
@ProcessingGroup(ConsumptionProgress.RECEPTION)
record ProposalConsumer(CommandGateway commands, DivisionId division) {

    @EventHandler
    void on(GeneralizationProposed proposal) {
        if (proposal.division().equals(division)) {
            commands.sendAndWait(
                    new AdoptionCommand.ReceiveProposal(
                            proposal.origin(),
                            proposal.proposalId(),
                            proposal.caseId(),
                            proposal.originDivision(),
                            proposal.irritantId(),
                            proposal.proposedOn(),
                            proposal.reason(),
                            proposal.title()));
        }
    }
}
