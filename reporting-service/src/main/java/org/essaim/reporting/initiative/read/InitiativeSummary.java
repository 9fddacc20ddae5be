package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.initiative.domain.MissingEvidence;
import org.essaim.reporting.initiative.domain.MonthlyUse;
import org.essaim.reporting.initiative.domain.Proof;
import org.essaim.reporting.irritant.read.Irritant;
import org.essaim.reporting.recount.domain.ExpenseClock;
import org.essaim.reporting.stops.read.Stop;

/**
 * One initiative, all that answers what it was for, what it cost and what became of it.
 *
 * @param irritant what hurt whom and how often; absent where the launch names none
 * @param stopped whether its funding is stopped now (R62)
 * @param adoptable whether the board generalized it (R71)
 * @param granted less what went back to the envelope
 * @param spent less what was reversed
 * @param clock the next expense that needs a user; absent where none does
 * @param proof the last evidence that it is a used product (R51), or absent
 * @param months those in which use was proven, in their order
 * @param stops of its funding, as they fell due, those taken back included (R67)
 * @param missing what was missing for the stop that stands, or absent
 * @param adoptions who adopted it, and whom it adopted from (R74)
 */
public record InitiativeSummary(
        Initiative initiative,
        Irritant irritant,
        boolean stopped,
        boolean adoptable,
        Amount granted,
        Amount spent,
        RunningClock clock,
        Proof proof,
        List<MonthlyUse> months,
        List<Stop> stops,
        MissingEvidence missing,
        List<Adoption> adoptions,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    public InitiativeSummary {
        months = List.copyOf(months);
        stops = List.copyOf(stops);
        adoptions = List.copyOf(adoptions);
    }

    /** Granted and not spent yet. */
    public Amount left() {
        return granted.minus(spent);
    }

    /** The stop that stands, or null. */
    public Stop standingStop() {
        return stops.stream()
                .filter(stop -> stop.reinstatedAt() == null)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /**
     * The next expense for which funding stops unless somebody uses what came of it (R60, R62).
     *
     * @param needsUserBy the last day on which a user redeems it
     */
    public record RunningClock(
            UUID expenseId, LocalDate spentOn, Amount amount, LocalDate needsUserBy) {

        static RunningClock of(ExpenseClock clock) {
            return new RunningClock(
                    clock.expense().expenseId(),
                    clock.expense().spentOn(),
                    clock.expense().amount(),
                    clock.lastDay());
        }
    }
}
