package org.essaim.reporting.money.read;

import org.essaim.reporting.facts.domain.OfDivision;

/**
 * The findings of a division, whatever they are about.
 *
 * @param aboutEvidence those of {@code opened} that are about evidence of use; the others are about
 *     expenses
 */
public record Findings(
        String division,
        long opened,
        long answered,
        long explained,
        long upheld,
        long withdrawn,
        long aboutEvidence)
        implements OfDivision {}
