package org.essaim.micro.initiative.read;

import module java.base;

/**
 * An expense and its twelve months (R60-R62).
 *
 * @param usedOn when use redeemed it first, or null while nobody used what came of it in time
 * @param daysLeft until the end of its last day, that day included; 0 once it is over
 * @param elapsed of its time, in per cent
 * @param warning of the centre (R63), or null
 */
public record ExpenseCountdown(
        ExpenseRow expense, LocalDate usedOn, long daysLeft, int elapsed, WarningRow warning) {

    private static final int ALL = 100;

    /** In its last days an expense looks urgent, whether or not a warning has come. */
    private static final int LAST_DAYS = 31;

    static ExpenseCountdown of(
            ExpenseRow expense, LocalDate usedOn, WarningRow warning, LocalDate today) {
        LocalDate last = warning == null ? expense.useBy() : later(expense, warning);
        long left = Math.max(0, ChronoUnit.DAYS.between(today, last) + 1);
        long whole = ChronoUnit.DAYS.between(expense.spentOn(), expense.useBy()) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(expense.spentOn(), today), 0, whole);
        return new ExpenseCountdown(expense, usedOn, left, (int) (ALL * gone / whole), warning);
    }

    public boolean isUrgent() {
        return warning != null || daysLeft <= LAST_DAYS;
    }

    /** Until when use redeems it, later where evidence was withdrawn since (R53). */
    public LocalDate lastDay() {
        return warning == null ? expense.useBy() : later(expense, warning);
    }

    private static LocalDate later(ExpenseRow expense, WarningRow warning) {
        return warning.useBy().isAfter(expense.useBy()) ? warning.useBy() : expense.useBy();
    }
}
