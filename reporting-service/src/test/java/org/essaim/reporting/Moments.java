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
import org.essaim.runtime.ContractJson;
import tools.jackson.databind.JsonNode;

/** What an English time line shows of a message. */
final class Moments {

    private static final int LEAST_PEOPLE = 5;

    private Moments() {}

    static Optional<Moment> of(FederationMessage message) {
        return Stream.of(
                        envelope(message),
                        steps(message),
                        funding(message),
                        generalization(message),
                        control(message))
                .filter(Objects::nonNull)
                .findFirst()
                .map(seen -> moment(message, seen));
    }

    /** When, the class of its dot and what it is, and what is written after that. */
    private record Seen(LocalDate on, String what, String details) {}

    private static Moment moment(FederationMessage message, Seen seen) {
        String[] what = seen.what().split(": ", 2);
        return new Moment(
                message.division(), about(message), seen.on(), what[0], what[1], seen.details());
    }

    /** Null where it is about the division itself. */
    private static InitiativeId about(FederationMessage message) {
        String name = message instanceof GeneralizationCredited ? "origin" : "initiative";
        JsonNode json = ContractJson.mapper().valueToTree(message);
        return json.path(name).stringValueOpt().map(InitiativeId::new).orElse(null);
    }

    private static Seen envelope(FederationMessage message) {
        return switch (message) {
            case DivisionAdmitted m -> new Seen(m.admittedOn(), "division_admitted: Admission", "");
            case EnvelopeAllocated m ->
                    new Seen(m.allocatedOn(), "allocated: Allocation", of(m.amount()));
            case EnvelopeWithdrawn m ->
                    new Seen(m.withdrawnOn(), "withdrawn: Withdrawal", of(m.amount()));
            case EnvelopeGranted m -> {
                String kind = ", " + ContractWords.of(m.kind());
                yield new Seen(m.grantedOn(), "granted: Grant", of(m.amount()) + kind);
            }
            case EnvelopeReleased m -> {
                String amount = of(m.amount()) + ", term reached";
                yield new Seen(m.releasedOn(), "released: Released to the envelope", amount);
            }
            case EnvelopeReopened m ->
                    new Seen(m.reopenedOn(), "reopened: Grant reopened", of(m.amount()));
            default -> null;
        };
    }

    private static Seen steps(FederationMessage message) {
        return switch (message) {
            case InitiativeLaunched m -> new Seen(m.launchedOn(), "launched: Launch", "");
            case InitiativeSpent m -> {
                String useBy = ", to be used by " + Written.day(m.useBy());
                yield new Seen(m.spentOn(), "spent: Expense", of(m.amount()) + useBy);
            }
            case InitiativeExpenseReversed m ->
                    new Seen(m.reversedOn(), "reversed: Reversal", of(m.amount()));
            case InitiativeUsageMeasured m -> {
                String level = ", " + ContractWords.of(m.level());
                yield new Seen(m.measuredOn(), "used: Use", users(m.users()) + level);
            }
            case InitiativeStageEntered m ->
                    new Seen(m.enteredOn(), "stage_entered: Stage", word(m.stage()));
            case InitiativeClosed m -> new Seen(m.closedOn(), "closed: Closed", "");
            case InitiativeIntegrated m ->
                    new Seen(m.integratedOn(), "integrated: Integration", "");
            case InitiativeFlagged m ->
                    new Seen(
                            m.flaggedFor(),
                            "flagged: Flagged for audit",
                            ContractWords.of(m.flag()));
            case InitiativeObstacleMet m ->
                    new Seen(m.metOn(), "obstacle_met: Obstacle", ContractWords.of(m.kind()));
            default -> null;
        };
    }

    private static Seen funding(FederationMessage message) {
        return switch (message) {
            case FundingWarned m -> {
                String useBy =
                        "%d months without use, to be used by %s"
                                .formatted(m.month(), Written.day(m.useBy()));
                yield new Seen(m.warnedOn(), "warned: Warning", useBy);
            }
            case FundingStopped m ->
                    new Seen(m.dueOn(), "stopped: Funding stopped", "nobody used it in time");
            case FundingStopApplied m ->
                    new Seen(m.effectiveOn(), "stop_applied: Stop in effect", "");
            case FundingReinstated m -> {
                boolean evidence = m.reason() == ReinstatementReason.EVIDENCE;
                String reason = evidence ? "proof came later" : "the expense was reversed";
                LocalDate on = BusinessDay.of(m.decidedAt());
                yield new Seen(on, "reinstated: Funded again", reason);
            }
            case FundingReinstatementApplied m -> {
                String missing = of(m.shortfall()) + " could not be given back";
                LocalDate on = BusinessDay.of(m.appliedAt());
                yield new Seen(
                        on,
                        "reinstatement_applied: Reinstatement in effect",
                        m.shortfall().isNothing() ? "" : missing);
            }
            default -> null;
        };
    }

    private static Seen generalization(FederationMessage message) {
        return switch (message) {
            case GeneralizationCaseOpened m -> {
                boolean many = m.reason() == CaseReason.USERS;
                String why = many ? " (threshold: 20)" : ", up from " + users(m.usersBefore());
                String what = "case_opened: Generalization case opened";
                yield new Seen(m.measuredOn(), what, users(m.users()) + why);
            }
            case GeneralizationAccepted m -> {
                String origin = "from " + Written.initiative(m.origin());
                yield new Seen(m.acceptedOn(), "adopted: Adoption", origin);
            }
            case GeneralizationCredited m -> {
                String by = "adopted by " + Written.division(m.adoptingDivision());
                yield new Seen(m.adoptedOn(), "credited: Credit", by);
            }
            case BoardDecided m when m.initiative() != null -> {
                String outcome = m.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                yield new Seen(m.meetingOn(), "board_decided: Decision of the board", outcome);
            }
            default -> null;
        };
    }

    private static Seen control(FederationMessage message) {
        return switch (message) {
            case ControlFindingOpened m -> {
                String about = m.evidenceId() == null ? "" : "about evidence of use, ";
                String why = about + ContractWords.of(m.ground());
                yield new Seen(m.openedOn(), "finding_opened: Audit finding", why);
            }
            case ControlFindingAnswered m ->
                    new Seen(m.answeredOn(), "finding_answered: Finding answered", "");
            case ControlFindingClosed m -> {
                String outcome = m.outcome().name().toLowerCase(Locale.ROOT);
                yield new Seen(m.closedOn(), "finding_closed: Finding closed", outcome);
            }
            default -> null;
        };
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
