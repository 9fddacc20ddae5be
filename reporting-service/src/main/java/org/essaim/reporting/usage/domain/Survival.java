package org.essaim.reporting.usage.domain;

import module java.base;

import org.essaim.reporting.recount.domain.Span;

/**
 * The Kaplan–Meier estimate of how many initiatives nobody uses yet, so long after their launch.
 * Those still running without a user are counted for as long as they have run, and so are those
 * that ended without one: leaving them out would make everything look faster than it is.
 */
public final class Survival {

    private static final int DECIMALS = 6;
    private static final int WORKING_DECIMALS = 40;

    private Survival() {}

    /** The curve, a step for each day on which somebody was first used or left. */
    public static List<SurvivalStep> curve(Collection<Span> spans) {
        TreeMap<Long, long[]> days = new TreeMap<>();
        for (Span span : spans) {
            days.computeIfAbsent(span.days(), _ -> new long[2])[span.used() ? 0 : 1] +=
                    span.initiatives();
        }
        List<SurvivalStep> steps = new ArrayList<>(days.size());
        long atRisk = spans.stream().mapToLong(Span::initiatives).sum();
        BigDecimal share = BigDecimal.ONE;
        for (var day : days.entrySet()) {
            long used = day.getValue()[0];
            long leaving = day.getValue()[1];
            share =
                    share.multiply(BigDecimal.valueOf(atRisk - used))
                            .divide(
                                    BigDecimal.valueOf(atRisk),
                                    WORKING_DECIMALS,
                                    RoundingMode.HALF_EVEN);
            steps.add(
                    new SurvivalStep(
                            day.getKey(),
                            atRisk,
                            used,
                            leaving,
                            share.setScale(DECIMALS, RoundingMode.HALF_EVEN)));
            atRisk -= used + leaving;
        }
        return List.copyOf(steps);
    }

    /**
     * The same curve in steps of so many days: each has what came about since the one before it,
     * and the share after it.
     *
     * @param days at least 1
     */
    public static List<SurvivalStep> every(int days, List<SurvivalStep> curve) {
        TreeMap<Long, SurvivalStep> steps = new TreeMap<>();
        for (SurvivalStep step : curve) {
            long end = (step.days() + days - 1) / days * days;
            steps.merge(
                    end,
                    new SurvivalStep(
                            end, step.atRisk(), step.used(), step.leaving(), step.withoutUse()),
                    (first, next) ->
                            new SurvivalStep(
                                    end,
                                    first.atRisk(),
                                    first.used() + next.used(),
                                    first.leaving() + next.leaving(),
                                    next.withoutUse()));
        }
        return List.copyOf(steps.values());
    }

    /**
     * The first day on which at most half are without a user; null where it never comes to that.
     */
    public static Long medianDays(List<SurvivalStep> curve) {
        return curve.stream()
                .filter(step -> step.withoutUse().compareTo(new BigDecimal("0.5")) <= 0)
                .map(SurvivalStep::days)
                .findFirst()
                .orElse(null);
    }
}
