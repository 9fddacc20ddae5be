package org.essaim.reporting.timetravel.read;

import java.util.Optional;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Policy;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.reporting.timetravel.domain.Fact;
import org.essaim.reporting.timetravel.domain.FactKind;

/** What was decided and counted about initiatives and divisions, as facts. */
final class Decisions {

    private Decisions() {}

    static Optional<Fact.Draft> of(FederationMessage message) {
        return ofFunding(message)
                .or(() -> ofReinstatement(message))
                .or(() -> ofSpread(message))
                .or(() -> CreditFacts.of(message))
                .or(() -> ofControl(message))
                .or(() -> ofSample(message))
                .or(() -> ofStructure(message));
    }

    private static Optional<Fact.Draft> ofFunding(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case FundingWarned m ->
                            Facts.about(FactKind.WARNED, m.division(), m.initiative(), m.warnedOn())
                                    .about(m.expenseId())
                                    .number(m.month(), null)
                                    .between(null, m.useBy());
                    case FundingStopped m ->
                            Facts.about(FactKind.STOPPED, m.division(), m.initiative(), m.dueOn())
                                    .about(m.stopId())
                                    .naming(null, m.expenseId())
                                    .word(m.reason().name())
                                    .between(m.spentOn(), m.useBy());
                    case FundingStopApplied m ->
                            Facts.about(
                                            FactKind.STOP_APPLIED,
                                            m.division(),
                                            m.initiative(),
                                            m.effectiveOn())
                                    .about(m.stopId());
                    default -> null;
                });
    }

    private static Optional<Fact.Draft> ofReinstatement(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case FundingReinstated m ->
                            Facts.about(
                                            FactKind.REINSTATED,
                                            m.division(),
                                            m.initiative(),
                                            BusinessDay.of(m.decidedAt()))
                                    .about(m.stopId())
                                    .naming(null, m.because())
                                    .word(m.reason().name());
                    case FundingReinstatementApplied m ->
                            Facts.about(
                                            FactKind.REINSTATEMENT_APPLIED,
                                            m.division(),
                                            m.initiative(),
                                            BusinessDay.of(m.appliedAt()))
                                    .about(m.stopId())
                                    .moving(m.shortfall());
                    default -> null;
                });
    }

    private static Optional<Fact.Draft> ofSpread(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case GeneralizationCaseOpened m ->
                            Facts.about(
                                            FactKind.CASE_OPENED,
                                            m.division(),
                                            m.initiative(),
                                            m.measuredOn())
                                    .about(m.caseId())
                                    .number(m.users(), null)
                                    .word(m.reason().name());
                    case GeneralizationProposed m ->
                            Facts.about(FactKind.PROPOSED, m.division(), m.origin(), m.proposedOn())
                                    .about(m.proposalId())
                                    .naming(m.originDivision().value(), m.caseId());
                    case GeneralizationAccepted m ->
                            Facts.about(
                                            FactKind.ADOPTED,
                                            m.division(),
                                            m.initiative(),
                                            m.acceptedOn())
                                    .about(m.proposalId())
                                    .naming(m.origin().value(), null);
                    case GeneralizationDeclined m ->
                            Facts.about(FactKind.DECLINED, m.division(), m.origin(), m.declinedOn())
                                    .about(m.proposalId());
                    default -> null;
                });
    }

    private static Optional<Fact.Draft> ofControl(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case ControlFindingOpened m ->
                            Facts.about(
                                            FactKind.FINDING_OPENED,
                                            m.division(),
                                            m.initiative(),
                                            m.openedOn())
                                    .about(m.findingId())
                                    .naming(null, m.expenseId())
                                    .word(m.ground().name());
                    case ControlFindingAnswered m ->
                            Facts.about(
                                            FactKind.FINDING_ANSWERED,
                                            m.division(),
                                            m.initiative(),
                                            m.answeredOn())
                                    .about(m.findingId());
                    case ControlFindingClosed m ->
                            Facts.about(
                                            FactKind.FINDING_CLOSED,
                                            m.division(),
                                            m.initiative(),
                                            m.closedOn())
                                    .about(m.findingId())
                                    .word(m.outcome().name());
                    default -> null;
                });
    }

    private static Optional<Fact.Draft> ofSample(FederationMessage message) {
        if (!(message instanceof ControlSampleDrawn m)) {
            return Optional.empty();
        }
        String division = m.division() == null ? null : m.division().value();
        return Optional.of(
                Fact.of(FactKind.SAMPLE_DRAWN, division, null, m.drawnOn())
                        .about(m.sampleId())
                        .number(m.expenses().size(), m.population())
                        .word(Long.toString(m.seed()))
                        .naming(m.fingerprint(), null)
                        .between(m.from(), m.to()));
    }

    private static Optional<Fact.Draft> ofStructure(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case DivisionAdmitted m ->
                            Fact.of(
                                            FactKind.DIVISION_ADMITTED,
                                            m.division().value(),
                                            null,
                                            m.admittedOn())
                                    .number(m.dissatisfaction(), null);
                    case VolunteersCounted m ->
                            Fact.of(
                                            FactKind.VOLUNTEERS_COUNTED,
                                            m.division().value(),
                                            null,
                                            m.countedOn())
                                    .number(m.operational(), m.managers())
                                    .word(text(m.managersLaunching()))
                                    .naming(text(m.managersAtDemos()), null);
                    case PolicyPublished m ->
                            Fact.of(FactKind.POLICY_PUBLISHED, null, null, m.effectiveOn())
                                    .number(m.values().version(), null)
                                    .naming(values(m.values()), null);
                    default -> null;
                });
    }

    private static String text(Integer count) {
        return count == null ? null : count.toString();
    }

    /** What a recount needs of a policy, in the order of its parameters. */
    private static String values(Policy policy) {
        return "%d %d %d %d"
                .formatted(
                        policy.usedProductUsers(),
                        policy.caseUsers(),
                        policy.caseGrowthPercent(),
                        policy.caseGrowthFromUsers());
    }
}
