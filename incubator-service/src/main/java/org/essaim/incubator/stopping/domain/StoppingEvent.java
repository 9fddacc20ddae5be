package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.contract.decision.StoredAs;

/** What the internal incubator decided about the funding of an initiative. */
public sealed interface StoppingEvent {

    DivisionId division();

    InitiativeId initiative();

    /**
     * Funding stopped (R62, R64), with all that it is based on, so that it can be explained years
     * later.
     *
     * @param useBy the end of the expense's window, which starts on its spending day (R61)
     * @param dueOn the day after useBy, or later where use was withdrawn after it (R53)
     * @param evidenceSeen every use known then; none of it redeems the expense
     * @param withdrawalsSeen every withdrawal of use known then; null where there was none
     * @param endedOn the day after useBy on which the initiative had ended, or null (R68)
     * @param watermark up to when everything of the division had been read
     * @param silentDays reachable days without news after useBy; 0 where the reason is not SILENCE
     */
    @StoredAs("stopping.stopped")
    record Stopped(
            DivisionId division,
            InitiativeId initiative,
            UUID stopId,
            Expense expense,
            LocalDate useBy,
            LocalDate dueOn,
            StopReason reason,
            List<Evidence> evidenceSeen,
            List<Withdrawal> withdrawalsSeen,
            LocalDate endedOn,
            Instant watermark,
            int silentDays,
            int policyVersion,
            Instant decidedAt)
            implements StoppingEvent {
        public Stopped {
            evidenceSeen = List.copyOf(evidenceSeen);
            boolean some = withdrawalsSeen != null && !withdrawalsSeen.isEmpty();
            withdrawalsSeen = some ? List.copyOf(withdrawalsSeen) : null;
        }
    }

    /**
     * Funding was reinstated (R67).
     *
     * @param because the evidence measured in time, or the reversed expense
     */
    @StoredAs("stopping.reinstated")
    record Reinstated(
            DivisionId division,
            InitiativeId initiative,
            UUID stopId,
            ReinstatementReason reason,
            UUID because,
            int policyVersion,
            Instant decidedAt)
            implements StoppingEvent {}

    /**
     * The owner and the division were warned (R63).
     *
     * @param useBy the last day on which something can be done about it
     * @param month 9 or 11; 0 where the use that had redeemed it was withdrawn (R53)
     * @param policyVersion that of the day of useBy (R99); null where it was warned before it was
     *     cited
     */
    @StoredAs("stopping.warned")
    record Warned(
            DivisionId division,
            InitiativeId initiative,
            UUID expenseId,
            LocalDate useBy,
            int month,
            LocalDate warnedOn,
            Integer policyVersion)
            implements StoppingEvent {}
}
