package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.PolicyHistory;

/**
 * What becomes of money that was spent, if nothing more is published of it, and all days come: as
 * reviews would decide by those policies.
 *
 * @param proven expenses that use redeems (R61)
 * @param unproven expenses that nothing redeems yet
 * @param stops initiatives whose funding will be stopped (R62), each once (R67)
 * @param warnings that are still to be sent (R63)
 */
public record FundingForecast(long proven, long unproven, long stops, long warnings) {

    public static final FundingForecast NOTHING = new FundingForecast(0, 0, 0, 0);

    /**
     * What was decided of an initiative so far.
     *
     * @param stopped whether its funding is stopped now
     * @param warned what was warned of already
     * @param liveFrom the go-live of its division, or null (R63)
     */
    public record Decided(boolean stopped, Set<Warning.Key> warned, LocalDate liveFrom) {
        public Decided {
            warned = Set.copyOf(warned);
        }
    }

    /**
     * Of one initiative.
     *
     * @param from only expenses whose useBy is this day or later are counted as proven or not;
     *     stops and warnings are those of all its expenses
     */
    public static FundingForecast of(
            ReviewSnapshot snapshot,
            Decided decided,
            LocalDate from,
            LocalDate today,
            PolicyHistory policies) {
        long proven =
                snapshot.expenses().stream()
                        .filter(expense -> counts(expense, from))
                        .filter(expense -> snapshot.redemptionOf(expense, policies).isPresent())
                        .count();
        List<Deadline> open = snapshot.open(policies);
        long unproven = open.stream().filter(deadline -> counts(deadline.expense(), from)).count();
        if (decided.stopped() || open.isEmpty()) {
            return new FundingForecast(proven, unproven, 0, 0);
        }
        LocalDate stopsOn = open.getFirst().dueOn();
        long warnings =
                WarningRule.notOver(snapshot, decided.liveFrom(), today, policies)
                        .filter(warning -> !decided.warned().contains(warning.key()))
                        .filter(warning -> warning.on().isBefore(stopsOn))
                        .count();
        return new FundingForecast(proven, unproven, 1, warnings);
    }

    public FundingForecast plus(FundingForecast other) {
        return new FundingForecast(
                proven + other.proven,
                unproven + other.unproven,
                stops + other.stops,
                warnings + other.warnings);
    }

    private static boolean counts(Expense expense, LocalDate from) {
        return !expense.reversed() && !expense.useBy().isBefore(from);
    }
}
