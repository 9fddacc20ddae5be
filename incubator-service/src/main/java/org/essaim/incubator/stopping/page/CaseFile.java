package org.essaim.incubator.stopping.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.incubator.stopping.domain.EvidenceVerdict;
import org.essaim.incubator.stopping.domain.ExpenseClock;
import org.essaim.incubator.stopping.domain.Remedy;
import org.essaim.incubator.stopping.read.KnownUse;
import org.essaim.incubator.stopping.read.StopDetails;
import org.essaim.incubator.stopping.read.Warning;

/**
 * All that there is about one expense that stopped its initiative's funding, or may.
 *
 * @param title of the initiative, or null
 * @param stop null while none was decided
 * @param dueOn the day at whose start funding stops (R62)
 * @param clock how the expense stands today
 * @param others the clocks of the initiative's other expenses, the first due first (R60)
 * @param uses all use that is known, the latest first
 * @param policy by which the expense is judged: that of its useBy (R99)
 * @param watermark up to when everything of the division had been read (R64); null where nothing
 *     was
 * @param silentDays on which the centre could read and nothing came, since the watermark; where a
 *     stop was decided, after the last day (R64)
 * @param remedies each of which alone would change it
 */
record CaseFile(
        DivisionId division,
        InitiativeId initiative,
        String title,
        StopDetails stop,
        LocalDate dueOn,
        ExpenseClock clock,
        List<ExpenseClock> others,
        List<ShownUse> uses,
        List<Warning> warnings,
        Policy policy,
        Instant watermark,
        int silentDays,
        List<Remedy> remedies) {

    /**
     * A measure of use beside the expense.
     *
     * @param later whether it came after the stop was decided
     */
    record ShownUse(KnownUse use, EvidenceVerdict verdict, boolean later) {}

    /** Whether funding is stopped for this expense now. */
    public boolean isStanding() {
        return stop != null && stop.reinstatement() == null;
    }

    public Amount amount() {
        return clock.expense().amount();
    }

    public LocalDate lastDay() {
        return dueOn.minusDays(1);
    }

    /** The use that brought the funding back, if use did (R67). */
    public Optional<KnownUse> cause() {
        return stop == null || stop.reinstatement() == null
                ? Optional.empty()
                : uses.stream()
                        .map(ShownUse::use)
                        .filter(
                                use ->
                                        use.evidenceId()
                                                .equals(stop.reinstatement().reinstatedBecause()))
                        .findFirst();
    }
}
