package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/**
 * The plan of a division for a year against what came of it. The plan is what the director
 * allocated for the year; what earlier years left stays available (R10), so more than the plan can
 * be granted.
 *
 * @param carried available when the year began: allocated − granted + released of all years before
 *     (R11)
 * @param planned allocated for the year, less what was given back of it
 * @param granted on days of the year
 * @param spent on days of the year, less what was reversed on them (R13)
 * @param available when the year ended, or now: carried + planned − granted + released
 * @param spentPermille of the plan, in thousandths; null where none was planned
 * @param spentHalfDaysPermille the same of half-days; null where none were planned
 */
public record FundingPlanRow(
        String division,
        int year,
        Amount carried,
        Amount planned,
        Amount granted,
        Amount released,
        Amount spent,
        Amount available,
        Long spentPermille,
        Long spentHalfDaysPermille) {}
