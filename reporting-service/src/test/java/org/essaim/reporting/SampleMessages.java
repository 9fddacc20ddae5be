package org.essaim.reporting;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BoardOutcome;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Kind;
import org.essaim.contract.Recurrence;
import org.essaim.contract.RoundKind;
import org.essaim.contract.StopReason;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.IrritantReported;

/** Messages with what most tests leave open: nothing is marked, and texts are digests. */
public final class SampleMessages {

    private SampleMessages() {}

    public static InitiativeLaunched launched(
            DivisionId division, InitiativeId initiative, LocalDate on) {
        return launched(division, initiative, on, null);
    }

    /**
     * @param irritant for which, or null
     */
    public static InitiativeLaunched launched(
            DivisionId division, InitiativeId initiative, LocalDate on, UUID irritant) {
        return new InitiativeLaunched(
                division,
                initiative,
                reference(initiative.value()),
                Kind.PROTOTYPE,
                null,
                on,
                null,
                List.of(),
                List.of(),
                irritant,
                null);
    }

    /** By its term of twelve months. */
    public static EnvelopeGranted granted(
            DivisionId division,
            InitiativeId initiative,
            UUID grant,
            int round,
            RoundKind kind,
            Amount amount,
            LocalDate on) {
        LocalDate term = on.plusMonths(12);
        return new EnvelopeGranted(
                division, initiative, grant, round, kind, amount, on, term, List.of(), List.of());
    }

    public static InitiativeSpent spent(
            DivisionId division,
            InitiativeId initiative,
            UUID expense,
            Amount amount,
            LocalDate on) {
        return new InitiativeSpent(
                division,
                initiative,
                expense,
                amount,
                reference("work"),
                on,
                BusinessDay.useBy(on),
                List.of(),
                List.of());
    }

    public static InitiativeUsageMeasured measured(
            DivisionId division,
            InitiativeId initiative,
            UUID evidence,
            LocalDate on,
            int users,
            EvidenceLevel level) {
        return new InitiativeUsageMeasured(
                division, initiative, evidence, on, users, level, null, null, List.of(), List.of());
    }

    /**
     * @param spentOn from which the day follows that it was due
     */
    public static FundingStopped stopped(
            DivisionId division,
            InitiativeId initiative,
            UUID stop,
            UUID expense,
            LocalDate spentOn,
            Instant at) {
        LocalDate useBy = BusinessDay.useBy(spentOn);
        return new FundingStopped(
                division,
                initiative,
                stop,
                expense,
                spentOn,
                useBy,
                useBy.plusDays(1),
                StopReason.NOT_USED,
                at,
                1,
                at);
    }

    public static IrritantReported reported(
            DivisionId division,
            UUID irritant,
            IrritantCategory category,
            Recurrence recurrence,
            LocalDate on) {
        return new IrritantReported(
                division,
                irritant,
                category,
                recurrence,
                reference("an hour a day"),
                reference("the counter"),
                List.of(),
                on,
                null);
    }

    /**
     * @param review null where it is not decided again
     */
    public static BoardDecided decided(
            DivisionId division,
            InitiativeId initiative,
            UUID opened,
            UUID matter,
            BoardOutcome outcome,
            LocalDate on,
            LocalDate review) {
        return new BoardDecided(
                division, initiative, opened, matter, outcome, 3, 1, 1, 2, on, review, 1);
    }
}
