package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.Recurrence;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * What a used product cost, beside what is known of its irritant: nobody says what that cost in
 * euros, but how often it hurts (R90) and how many felt it (R91).
 *
 * @param felt who reported or corroborated it; absent where they are fewer than 5 (R100)
 * @param spent less reversals
 * @param users of the latest measure that stands; absent where they are fewer than 5 (R100)
 */
public record IrritantCost(
        String division,
        String initiative,
        Recurrence recurrence,
        Integer felt,
        Amount spent,
        Integer users) {

    private static final int MONTHS = 12;
    private static final int WEEKS = 52;

    /** Of one person who works full time, holidays and leave taken off. */
    private static final int WORKING_DAYS = 220;

    public IrritantCost {
        felt = SmallCells.shown(felt);
        users = SmallCells.shown(users);
    }

    /** How often a year it hurts all who said that it does, at least; null where they are few. */
    public Long timesAYear() {
        return felt == null ? null : (long) felt * timesAYear(recurrence);
    }

    /** How often a year it hurts one person, at least. */
    static int timesAYear(Recurrence recurrence) {
        return switch (recurrence) {
            case ONCE, YEARLY -> 1;
            case MONTHLY -> MONTHS;
            case WEEKLY -> WEEKS;
            case DAILY -> WORKING_DAYS;
            case MANY_TIMES_A_DAY -> 2 * WORKING_DAYS;
        };
    }

    /** Rounded half up to whole cents; null where the users are not shown. */
    public Money costPerUser() {
        long cents = spent.money().cents();
        return users == null || users == 0
                ? null
                : Money.euroCents(Math.floorDiv(2 * cents + users, 2L * users));
    }
}
