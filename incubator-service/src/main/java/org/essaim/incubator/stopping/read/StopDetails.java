package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.StopReason;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.Withdrawal;

/**
 * All that explains a stop, years later: what it was based on, and what became of it.
 *
 * @param useBy the last day on which use would have redeemed the expense (R60)
 * @param dueOn the day at whose start funding stopped (R62)
 * @param evidenceSeen every use known then; none of it redeems the expense
 * @param withdrawalsSeen every withdrawal of use known then (R53)
 * @param endedOn the day after useBy on which the initiative had ended, or null (R68)
 * @param watermark up to when everything of the division had been read
 * @param silentDays reachable days without news after useBy; 0 where the reason is not SILENCE
 * @param policyVersion of the day of useBy (R99)
 * @param reinstatement null while the stop stands
 * @param effect what the division made of it; null until it is known
 */
public record StopDetails(
        UUID stopId,
        DivisionId division,
        InitiativeId initiative,
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
        Instant decidedAt,
        Reinstatement reinstatement,
        StopEffect effect) {

    /** What was spent, for which funding stopped. */
    public record Expense(UUID expenseId, LocalDate spentOn, Amount amount, boolean imported) {}

    static StopDetails of(
            StoppingEvent.Stopped stop, Reinstatement reinstatement, StopEffect effect) {
        return new StopDetails(
                stop.stopId(),
                stop.division(),
                stop.initiative(),
                new Expense(
                        stop.expense().expenseId(),
                        stop.expense().spentOn(),
                        stop.expense().amount(),
                        stop.expense().imported()),
                stop.useBy(),
                stop.dueOn(),
                stop.reason(),
                stop.evidenceSeen(),
                Objects.requireNonNullElse(stop.withdrawalsSeen(), List.of()),
                stop.endedOn(),
                stop.watermark(),
                stop.silentDays(),
                stop.policyVersion(),
                stop.decidedAt(),
                reinstatement.reinstatedAt() == null ? null : reinstatement,
                effect.appliedAt() == null ? null : effect);
    }
}
