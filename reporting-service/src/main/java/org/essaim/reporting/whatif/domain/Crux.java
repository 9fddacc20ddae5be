package org.essaim.reporting.whatif.domain;

import module java.base;

import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.recount.domain.ExpenseClock;
import org.essaim.reporting.recount.domain.PastMeasure;
import org.essaim.reporting.recount.domain.Verdict;

/**
 * What other rules come down to: whom they stop earlier and whom later, and who of these found
 * users after the earlier of both stops, for that is what stopping would have cost or has cost.
 *
 * @param earlier stopped by the other rules before today's rules stop them, if they do
 * @param later stopped by today's rules before the other rules do, if they do
 */
public record Crux(MovedStops earlier, MovedStops later) {

    /** Before any initiative. */
    public static final Crux NONE = new Crux(MovedStops.NONE, MovedStops.NONE);

    /**
     * With one initiative more.
     *
     * @param today its verdict under the policy in force, which says what use is
     * @param other its verdict under the parameters asked for
     */
    public Crux with(Verdict today, Verdict other) {
        LocalDate now = dueOn(today);
        LocalDate then = dueOn(other);
        if (then.isBefore(now)) {
            return new Crux(earlier.plus(moved(today, then, now)), later);
        }
        return now.isBefore(then) ? new Crux(earlier, later.plus(moved(today, now, then))) : this;
    }

    private static MovedStops moved(Verdict today, LocalDate stop, LocalDate otherwise) {
        Optional<PastMeasure> last =
                today.used().stream()
                        .filter(measure -> !measure.measuredOn().isBefore(stop))
                        .max(
                                Comparator.comparing(PastMeasure::measuredOn)
                                        .thenComparing(PastMeasure::position));
        Optional<PastMeasure> shown = last.filter(measure -> !SmallCells.hides(measure.users()));
        return MovedStops.of(
                1,
                otherwise.equals(LocalDate.MAX) ? 1 : 0,
                last.isPresent() ? 1 : 0,
                shown.map(PastMeasure::users).orElse(0),
                last.isPresent() && shown.isEmpty() ? 1 : 0,
                shown.map(measure -> Basis.of(measure.users(), measure.invented()))
                        .orElse(Basis.NOTHING));
    }

    private static LocalDate dueOn(Verdict verdict) {
        return verdict.stop().map(ExpenseClock::dueOn).orElse(LocalDate.MAX);
    }
}
