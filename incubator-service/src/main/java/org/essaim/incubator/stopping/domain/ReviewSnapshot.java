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
 * @param endedOn the day it was closed or integrated, or null (R68)
 */
public record ReviewSnapshot(
        DivisionId division,
        InitiativeId initiative,
        List<Expense> expenses,
        List<Evidence> evidence,
        LocalDate endedOn) {

    public ReviewSnapshot {
        expenses = expenses.stream().sorted(Expense.FIRST_DUE).toList();
        evidence = evidence.stream().sorted(Evidence.EARLIEST).toList();
    }

    /**
     * The earliest use that redeems the expense, if there is one (R61); what a used product is
     * follows from the policy of the expense's useBy.
     */
    public Optional<Evidence> redemptionOf(Expense expense, PolicyHistory policies) {
        Policy policy = policies.on(expense.useBy());
        return evidence.stream().filter(use -> expense.isRedeemedBy(use, policy)).findFirst();
    }

    /** Whether the clock of the expense still runs, and will strike if nothing more arrives. */
    public boolean isOpen(Expense expense, PolicyHistory policies) {
        return !expense.reversed()
                && !endedInTimeFor(expense)
                && redemptionOf(expense, policies).isEmpty();
    }

    /** The clock of every expense on that day, the first due first. */
    public List<ExpenseClock> clocks(PolicyHistory policies, LocalDate day) {
        return expenses.stream()
                .map(expense -> ExpenseClock.of(expense, this, policies, day))
                .toList();
    }

    /** Closed or integrated on or before useBy (R68). */
    boolean endedInTimeFor(Expense expense) {
        return endedOn != null && !endedOn.isAfter(expense.useBy());
    }
}
