package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.PolicyHistory;

/**
 * Nine and eleven months, or what the policy of useBy says: the owner and the division are warned
 * before funding stops (R63).
 */
public final class WarningRule {

    private WarningRule() {}

    /**
     * All warnings whose day has come and whose expense can still be redeemed, the first due first.
     * Of what was imported nobody is warned whose day lies before the go-live: the past was not
     * lived here.
     *
     * @param liveFrom the go-live; null while no import has ended
     * @param today the centre's business day: a warning too early costs nothing, so a division that
     *     cannot be read is warned as well
     */
    public static List<Warning> due(
            ReviewSnapshot snapshot, LocalDate liveFrom, LocalDate today, PolicyHistory policies) {
        return notOver(snapshot, liveFrom, today, policies)
                .filter(w -> !w.on().isAfter(today))
                .toList();
    }

    /** Those that are due or will be, as long as nobody uses what came of the expense. */
    static Stream<Warning> notOver(
            ReviewSnapshot snapshot, LocalDate liveFrom, LocalDate today, PolicyHistory policies) {
        return candidates(snapshot, policies)
                .filter(w -> !w.lastDay().isBefore(today))
                .filter(w -> !w.expense().imported() || w.isOnOrAfter(liveFrom));
    }

    /**
     * The next day after the given one on which a warning may be due, if nothing more arrives: also
     * of what was imported, as it may be live by then.
     */
    public static Optional<LocalDate> nextDay(
            ReviewSnapshot snapshot, LocalDate after, PolicyHistory policies) {
        return candidates(snapshot, policies)
                .map(Warning::on)
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private static Stream<Warning> candidates(ReviewSnapshot snapshot, PolicyHistory policies) {
        return snapshot.open(policies).stream().flatMap(deadline -> warnings(deadline, policies));
    }

    /** What is judged again after its useBy is warned of at once (R53). */
    private static Stream<Warning> warnings(Deadline deadline, PolicyHistory policies) {
        Expense expense = deadline.expense();
        LocalDate lastDay = deadline.lastDay();
        return deadline.movedBy()
                .map(moved -> Stream.of(new Warning(expense, 0, moved.on(), lastDay)))
                .orElseGet(
                        () ->
                                policies.on(expense.useBy()).warnings().stream()
                                        .map(month -> monthly(expense, month, lastDay)));
    }

    private static Warning monthly(Expense expense, int month, LocalDate lastDay) {
        return new Warning(expense, month, expense.warningDay(month), lastDay);
    }
}
