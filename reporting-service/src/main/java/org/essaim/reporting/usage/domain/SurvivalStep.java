package org.essaim.reporting.usage.domain;

import module java.base;

/**
 * One step of the curve.
 *
 * @param days after the launch
 * @param atRisk still without a user just before, and still followed
 * @param used got their first user that day
 * @param leaving followed no longer after that day
 * @param withoutUse share without a user after that day, six decimals, half to even
 */
public record SurvivalStep(
        long days, long atRisk, long used, long leaving, BigDecimal withoutUse) {}
