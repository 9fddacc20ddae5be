package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;

/**
 * All that the centre knows of an initiative when it reviews its funding; a decision keeps what it
 * was based on.
 *
 * @param evidence that stands
 * @param withdrawals evidence that does not any more (R53)
 * @param endedOn the day it was closed or integrated, or null (R68)
 */
public record ReviewSnapshot(
        DivisionId division,
        InitiativeId initiative,
        List<Expense> expenses,
        List<Evidence> evidence,
        List<Withdrawal> withdrawals,
        LocalDate endedOn) {

    public ReviewSnapshot {
        expenses = expenses.stream().sorted(Expense.FIRST_DUE).toList();
        evidence = evidence.stream().sorted(Evidence.EARLIEST).toList();
        withdrawals = withdrawals.stream().sorted(Withdrawal.LATEST).toList();
    }

    /**
     * The earliest use that redeems the expense, if there is one (R61); what a used product is
     * follows from the policy of the expense's useBy.
     */
    public Optional<Evidence> redemptionOf(Expense expense, PolicyHistory policies) {
        Policy policy = policies.on(expense.useBy());
        return evidence.stream().filter(use -> expense.isRedeemedBy(use, policy)).findFirst();
    }

    /**
     * What a withdrawal takes from an expense after its useBy is judged so many days later; before,
     * at its useBy, as if it had never been there (R53). The order in which they arrive plays no
     * part.
     */
    public Deadline deadlineOf(Expense expense, PolicyHistory policies) {
        Policy policy = policies.on(expense.useBy());
        List<Withdrawal> those =
                withdrawals.stream()
                        .filter(each -> expense.isRedeemedBy(each.evidence(), policy))
                        .toList();
        LocalDate lastDay =
                those.stream()
                        .map(Withdrawal::on)
                        .filter(on -> on.isAfter(expense.useBy()))
                        .map(on -> on.plusDays(policy.waits().withdrawnEvidenceDays()))
                        .findFirst()
                        .orElse(expense.useBy());
        return new Deadline(expense, lastDay, those);
    }

    /**
     * The deadlines that still run, and will strike if nothing more arrives, the first due first;
     * those of one day in the order of their expenses.
     */
    public List<Deadline> open(PolicyHistory policies) {
        return expenses.stream()
                .filter(expense -> !expense.reversed())
                .filter(expense -> redemptionOf(expense, policies).isEmpty())
                .map(expense -> deadlineOf(expense, policies))
                .filter(deadline -> !endedInTimeFor(deadline))
                .sorted(Comparator.comparing(Deadline::dueOn))
                .toList();
    }

    /** The clock of every expense on that day, the first due first. */
    public List<ExpenseClock> clocks(PolicyHistory policies, LocalDate day) {
        return expenses.stream()
                .map(expense -> ExpenseClock.of(expense, this, policies, day))
                .toList();
    }

    /** Closed or integrated on or before the last day (R68). */
    boolean endedInTimeFor(Deadline deadline) {
        return endedOn != null && !endedOn.isAfter(deadline.lastDay());
    }
}
