package org.essaim.reporting.timetravel.read;

import java.time.LocalDate;
import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.reporting.timetravel.domain.Fact;
import org.essaim.reporting.timetravel.domain.FactKind;

/** What a message says, as a fact. Messages that no figure needs are none. */
final class Facts {

    private Facts() {}

    static Optional<Fact> of(FederationMessage message) {
        return ofMoney(message)
                .or(() -> ofLife(message))
                .or(() -> ofWhatIsShown(message))
                .or(() -> Decisions.of(message))
                .map(Fact.Draft::fact);
    }

    private static Optional<Fact.Draft> ofMoney(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case EnvelopeAllocated m ->
                            Fact.of(FactKind.ALLOCATED, m.division().value(), null, m.allocatedOn())
                                    .about(m.allocationId())
                                    .moving(m.amount())
                                    .ofYear(m.year());
                    case EnvelopeWithdrawn m ->
                            Fact.of(FactKind.WITHDRAWN, m.division().value(), null, null)
                                    .about(m.withdrawalId())
                                    .moving(m.amount().negated())
                                    .ofYear(m.year());
                    case EnvelopeGranted m ->
                            about(FactKind.GRANTED, m.division(), m.initiative(), m.grantedOn())
                                    .about(m.grantId())
                                    .moving(m.amount())
                                    .word(m.kind().name())
                                    .between(m.grantedOn(), m.term());
                    case EnvelopeReleased m ->
                            about(FactKind.RELEASED, m.division(), m.initiative(), m.releasedOn())
                                    .about(m.grantId())
                                    .moving(m.amount())
                                    .word(m.cause().name());
                    case EnvelopeReopened m ->
                            about(FactKind.REOPENED, m.division(), m.initiative(), m.reopenedOn())
                                    .about(m.grantId())
                                    .moving(m.amount().negated());
                    case InitiativeSpent m ->
                            about(FactKind.SPENT, m.division(), m.initiative(), m.spentOn())
                                    .about(m.expenseId())
                                    .moving(m.amount())
                                    .between(m.spentOn(), m.useBy());
                    case InitiativeExpenseReversed m ->
                            about(FactKind.REVERSED, m.division(), m.initiative(), m.reversedOn())
                                    .about(m.expenseId())
                                    .moving(m.amount());
                    default -> null;
                });
    }

    private static Optional<Fact.Draft> ofLife(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case InitiativeLaunched m ->
                            about(FactKind.LAUNCHED, m.division(), m.initiative(), m.launchedOn())
                                    .about(m.irritantId())
                                    .word(m.kind().name())
                                    .naming(digest(m.title()), null);
                    case InitiativeStageEntered m ->
                            about(
                                            FactKind.STAGE_ENTERED,
                                            m.division(),
                                            m.initiative(),
                                            m.enteredOn())
                                    .number(m.stage().ordinal(), null)
                                    .word(m.stage().name());
                    case InitiativeIntegrated m ->
                            about(
                                            FactKind.INTEGRATED,
                                            m.division(),
                                            m.initiative(),
                                            m.integratedOn())
                                    .naming(digest(m.into()), null);
                    case InitiativeClosed m ->
                            about(FactKind.CLOSED, m.division(), m.initiative(), m.closedOn())
                                    .word(digest(m.tried()))
                                    .naming(digest(m.learnt()), null);
                    case InitiativeUsageMeasured m ->
                            about(FactKind.USED, m.division(), m.initiative(), m.measuredOn())
                                    .about(m.evidenceId())
                                    .number(m.users(), m.delight())
                                    .word(m.level().name());
                    default -> null;
                });
    }

    private static Optional<Fact.Draft> ofWhatIsShown(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case IrritantReported m ->
                            Fact.of(
                                            FactKind.IRRITANT_REPORTED,
                                            m.division().value(),
                                            null,
                                            m.reportedOn())
                                    .about(m.irritantId())
                                    .word(m.category().name());
                    case InitiativeFlagged m ->
                            about(FactKind.FLAGGED, m.division(), m.initiative(), m.flaggedFor())
                                    .about(m.flagId())
                                    .word(m.flag().name());
                    case InitiativeObstacleMet m ->
                            about(FactKind.OBSTACLE_MET, m.division(), m.initiative(), m.metOn())
                                    .about(m.obstacleId())
                                    .word(m.kind().name());
                    default -> null;
                });
    }

    static Fact.Draft about(
            FactKind kind, DivisionId division, InitiativeId initiative, LocalDate on) {
        return Fact.of(kind, division.value(), initiative.value(), on);
    }

    private static String digest(FreeText text) {
        return text.digest();
    }
}
