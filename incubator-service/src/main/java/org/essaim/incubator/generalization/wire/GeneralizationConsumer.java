package org.essaim.incubator.generalization.wire;

import module java.base;

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
import org.essaim.incubator.generalization.read.LineageProjection;
import org.essaim.incubator.generalization.read.LineageQueries;
import org.springframework.stereotype.Component;

/** Follows what became of a product elsewhere: answers, adoptions, their use and cost (R73–R75). */
@Component
@ProcessingGroup("generalization")
class GeneralizationConsumer {

    private final LineageProjection projection;
    private final LineageQueries lineage;
    private final CaseQueries cases;
    private final CommandGateway commands;
    private final Supplier<PolicyHistory> policies;

    GeneralizationConsumer(
            LineageProjection projection,
            LineageQueries lineage,
            CaseQueries cases,
            CommandGateway commands,
            Supplier<PolicyHistory> policies) {
        this.projection = projection;
        this.lineage = lineage;
        this.cases = cases;
        this.commands = commands;
        this.policies = policies;
    }

    @EventHandler
    void on(InitiativeLaunched m) {
        projection.launched(
                m.division(), m.initiative(), m.launchedOn(), m.origin(), m.irritantId());
        if (m.origin() != null) {
            lineage.creditsFor(m.division(), m.initiative()).forEach(commands::sendAndWait);
        }
    }

    @EventHandler
    void on(InitiativeSpent m) {
        projection.spent(m.division(), m.initiative(), m.amount());
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        projection.spent(m.division(), m.initiative(), m.amount().negated());
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())) {
            projection.used(m.division(), m.initiative(), m.measuredOn(), m.users());
        }
    }

    @EventHandler
    void on(InitiativeCreditConsent m) {
        projection.consented(m.division(), m.initiative(), m.owner());
    }

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
        return cases.offered(proposalId)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no proposal %s was made to %s".formatted(proposalId, by)));
    }
}
