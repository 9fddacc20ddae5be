package org.essaim.reporting;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.CaseReason;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;

/** What an English time line shows of a message. */
final class Moments {

    private static final int LEAST_PEOPLE = 5;

    private Moments() {}

    static Optional<Moment> of(FederationMessage message) {
        return envelope(message)
                .or(() -> steps(message))
                .or(() -> funding(message))
                .or(() -> reinstatement(message))
                .or(() -> shown(message))
                .or(() -> generalization(message))
                .or(() -> control(message));
    }

    private static Optional<Moment> envelope(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case DivisionAdmitted m ->
                            is(m, null, m.admittedOn(), "division_admitted: Admission", "");
                    case EnvelopeAllocated m ->
                            is(m, null, m.allocatedOn(), "allocated: Allocation", of(m.amount()));
                    case EnvelopeWithdrawn m ->
                            is(m, null, m.withdrawnOn(), "withdrawn: Withdrawal", of(m.amount()));
                    case EnvelopeGranted m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.grantedOn(),
                                    "granted: Grant",
                                    of(m.amount()) + ", " + ContractWords.of(m.kind()));
                    case EnvelopeReleased m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.releasedOn(),
                                    "released: Released to the envelope",
                                    of(m.amount()) + ", term reached");
                    case EnvelopeReopened m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.reopenedOn(),
                                    "reopened: Grant reopened",
                                    of(m.amount()));
                    default -> null;
                });
    }

    private static Optional<Moment> steps(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case InitiativeLaunched m ->
                            is(m, m.initiative(), m.launchedOn(), "launched: Launch", "");
                    case InitiativeSpent m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.spentOn(),
                                    "spent: Expense",
                                    of(m.amount()) + ", to be used by " + Written.day(m.useBy()));
                    case InitiativeExpenseReversed m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.reversedOn(),
                                    "reversed: Reversal",
                                    of(m.amount()));
                    case InitiativeUsageMeasured m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.measuredOn(),
                                    "used: Use",
                                    users(m.users()) + ", " + ContractWords.of(m.level()));
                    case InitiativeStageEntered m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.enteredOn(),
                                    "stage_entered: Stage",
                                    word(m.stage()));
                    case InitiativeClosed m ->
                            is(m, m.initiative(), m.closedOn(), "closed: Closed", "");
                    case InitiativeIntegrated m ->
                            is(m, m.initiative(), m.integratedOn(), "integrated: Integration", "");
                    default -> null;
                });
    }

    private static Optional<Moment> funding(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case FundingWarned m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.warnedOn(),
                                    "warned: Warning",
                                    "%d months without use, to be used by %s"
                                            .formatted(m.month(), Written.day(m.useBy())));
                    case FundingStopped m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.dueOn(),
                                    "stopped: Funding stopped",
                                    "nobody used it in time");
                    case FundingStopApplied m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.effectiveOn(),
                                    "stop_applied: Stop in effect",
                                    "");
                    default -> null;
                });
    }

    private static Optional<Moment> reinstatement(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case FundingReinstated m ->
                            is(
                                    m,
                                    m.initiative(),
                                    BusinessDay.of(m.decidedAt()),
                                    "reinstated: Funded again",
                                    m.reason() == ReinstatementReason.EVIDENCE
                                            ? "proof came later"
                                            : "the expense was reversed");
                    case FundingReinstatementApplied m ->
                            is(
                                    m,
                                    m.initiative(),
                                    BusinessDay.of(m.appliedAt()),
                                    "reinstatement_applied: Reinstatement in effect",
                                    m.shortfall().isNothing()
                                            ? ""
                                            : of(m.shortfall()) + " could not be given back");
                    default -> null;
                });
    }

    private static Optional<Moment> generalization(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case GeneralizationCaseOpened m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.measuredOn(),
                                    "case_opened: Generalization case opened",
                                    users(m.users())
                                            + (m.reason() == CaseReason.USERS
                                                    ? " (threshold: 20)"
                                                    : ", up from " + users(m.usersBefore())));
                    case GeneralizationAccepted m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.acceptedOn(),
                                    "adopted: Adoption",
                                    "from " + Written.initiative(m.origin()));
                    case GeneralizationCredited m ->
                            is(
                                    m,
                                    m.origin(),
                                    m.adoptedOn(),
                                    "credited: Credit",
                                    "adopted by " + Written.division(m.adoptingDivision()));
                    case BoardDecided m when m.initiative() != null ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.meetingOn(),
                                    "board_decided: Decision of the board",
                                    m.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                    default -> null;
                });
    }

    private static Optional<Moment> shown(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case InitiativeFlagged m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.flaggedFor(),
                                    "flagged: Flagged for audit",
                                    ContractWords.of(m.flag()));
                    case InitiativeObstacleMet m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.metOn(),
                                    "obstacle_met: Obstacle",
                                    ContractWords.of(m.kind()));
                    default -> null;
                });
    }

    private static Optional<Moment> control(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case ControlFindingOpened m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.openedOn(),
                                    "finding_opened: Audit finding",
                                    (m.evidenceId() == null ? "" : "about evidence of use, ")
                                            + ContractWords.of(m.ground()));
                    case ControlFindingAnswered m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.answeredOn(),
                                    "finding_answered: Finding answered",
                                    "");
                    case ControlFindingClosed m ->
                            is(
                                    m,
                                    m.initiative(),
                                    m.closedOn(),
                                    "finding_closed: Finding closed",
                                    m.outcome().name().toLowerCase(Locale.ROOT));
                    default -> null;
                });
    }

    private static Moment is(
            FederationMessage m,
            InitiativeId initiative,
            LocalDate on,
            String what,
            String details) {
        String[] parts = what.split(": ", 2);
        return new Moment(m.division(), initiative, on, parts[0], parts[1], details);
    }

    private static String of(Amount amount) {
        return amount.equals(Amount.NOTHING) ? "" : Written.amount(amount);
    }

    private static String users(int users) {
        boolean few = users > 0 && users < LEAST_PEOPLE;
        return few ? "fewer than 5 users" : Written.number(users) + " users";
    }

    /** {@code First} for FIRST. */
    private static String word(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
