package org.essaim.incubator.funding.read;

/**
 * The plan of a division for a year against what came of it. The plan is what the director
 * allocated for the year; what earlier years left stays available (R10), so more than the plan can
 * be granted.
 *
 * @param carriedCents available when the year began: allocated − granted + released of all years
 *     before (R11)
 * @param plannedCents allocated for the year, less what was given back of it
 * @param grantedCents on days of the year
 * @param spentCents on days of the year, less what was reversed on them (R13)
 * @param availableCents when the year ended, or now: carried + planned − granted + released
 * @param spentPermille of the plan, in thousandths; null where none was planned
 */
public record FundingPlanRow(
        String division,
        int year,
        long carriedCents,
        long carriedHalfDays,
        long plannedCents,
        long plannedHalfDays,
        long grantedCents,
        long grantedHalfDays,
        long releasedCents,
        long releasedHalfDays,
        long spentCents,
        long spentHalfDays,
        long availableCents,
        long availableHalfDays,
        Long spentPermille,
        Long spentHalfDaysPermille) {}
