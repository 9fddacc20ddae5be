package org.essaim.incubator.generalization.wire;

import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.read.CaseQueries;
import org.essaim.incubator.generalization.read.CaseQueries.Offered;
import org.essaim.incubator.generalization.read.GeneralizationLineage;
import org.springframework.stereotype.Component;

/** Follows what became of a product elsewhere: answers, adoptions, their use and cost (R73–R75). */
@Component
@ProcessingGroup("generalization")
class GeneralizationConsumer {

    private final GeneralizationLineage spreading;
    private final CaseQueries cases;
    private final CommandGateway commands;
    private final Supplier<PolicyHistory> policies;

    GeneralizationConsumer(
            GeneralizationLineage spreading,
            CaseQueries cases,
            CommandGateway commands,
            Supplier<PolicyHistory> policies) {
        this.spreading = spreading;
        this.cases = cases;
        this.commands = commands;
        this.policies = policies;
    }

    @EventHandler
    void on(InitiativeLaunched m) {
        spreading.launched(
                m.division(), m.initiative(), m.launchedOn(), m.origin(), m.irritantId());
        if (m.origin() != null) {
            spreading
                    .by(m.division(), m.initiative())
                    .forEach(
                            found ->
                                    commands.sendAndWait(
                                            new GeneralizationCommand.Credit(
                                                    found.division(),
                                                    found.initiative(),
                                                    found.adoption(),
                                                    found.owner())));
        }
    }

    @EventHandler
    void on(InitiativeSpent m) {
        spreading.spent(m.division(), m.initiative(), m.amount());
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        spreading.spent(m.division(), m.initiative(), m.amount().negated());
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())) {
            spreading.used(m.division(), m.initiative(), m.measuredOn(), m.users());
        }
    }

    @EventHandler
    void on(InitiativeCreditConsent m) {
        spreading.consented(m.division(), m.initiative(), m.owner());
    }

    @EventHandler
    void on(GeneralizationAccepted m) {
        Offered offered = offered(m.division(), m.proposalId());
        commands.sendAndWait(
                new GeneralizationCommand.HearAcceptance(
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
                new GeneralizationCommand.HearRefusal(
                        offered.division(),
                        offered.initiative(),
                        m.division(),
                        m.proposalId(),
                        m.reason(),
                        m.declinedOn()));
    }

    /** An answer to nothing is parked with this reason, for an operator to see. */
    private Offered offered(DivisionId by, UUID proposalId) {
        return cases.offered(proposalId)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no proposal %s was made to %s".formatted(proposalId, by)));
    }
}
