package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * An initiative in the lineage of a product: its use, its cost, and who adopted it in turn (R74).
 * None of it redeems an expense of the origin.
 *
 * @param users of the latest measure of a used product; 0 without one
 * @param measuredOn the day of that measure; null without one
 * @param mostUsers in one measure
 * @param amount spent there and not reversed: of an adopter, what adapting cost
 * @param adopters the first launched first
 */
public record LineageNode(
        String division,
        String initiative,
        LocalDate launchedOn,
        int users,
        LocalDate measuredOn,
        int mostUsers,
        Amount amount,
        List<LineageNode> adopters) {}
