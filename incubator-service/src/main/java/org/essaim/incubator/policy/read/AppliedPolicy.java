package org.essaim.incubator.policy.read;

import module java.base;

import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;

/**
 * What applied on a day, as it was known on another.
 *
 * @param known the business day at whose end it was known; today where nothing else was asked
 * @param effectiveOn since when the version applied; null of the founding one
 * @param publishedAt since when it was known; null of the founding one
 */
public record AppliedPolicy(
        LocalDate on,
        LocalDate known,
        Policy values,
        PolicyBounds bounds,
        LocalDate effectiveOn,
        Instant publishedAt) {}
