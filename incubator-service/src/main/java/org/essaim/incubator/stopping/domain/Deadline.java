package org.essaim.incubator.stopping.domain;

import module java.base;

/**
 * Until when something has to redeem an expense: the end of its useBy, or later where what had
 * redeemed it was withdrawn after that (R53, R62).
 *
 * @param withdrawals of what would redeem it, the latest first
 */
public record Deadline(Expense expense, LocalDate lastDay, List<Withdrawal> withdrawals) {

    public Deadline {
        withdrawals = List.copyOf(withdrawals);
    }

    /** The day at whose start the funding stops (R62). */
    public LocalDate dueOn() {
        return lastDay.plusDays(1);
    }

    /** The withdrawal that moved it beyond useBy, if one did. */
    Optional<Withdrawal> movedBy() {
        return withdrawals.stream()
                .findFirst()
                .filter(withdrawal -> withdrawal.on().isAfter(expense.useBy()));
    }

    /**
     * What tells its stop from others: the expense, and whatever was withdrawn from it. Evidence
     * may lift a stop before it is withdrawn; then there has to be another one (R66).
     */
    String[] key() {
        return Stream.concat(
                        Stream.of(expense.expenseId()),
                        withdrawals.stream().map(each -> each.evidence().evidenceId()).sorted())
                .map(UUID::toString)
                .toArray(String[]::new);
    }
}
