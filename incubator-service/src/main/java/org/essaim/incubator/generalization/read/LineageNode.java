package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.List;

/**
 * An initiative in the lineage of a product: what it came to be used, what it cost, and who adopted
 * it in turn (R74). None of it redeems an expense of the origin.
 *
 * @param users of the latest measure of a used product; 0 without one
 * @param mostUsers in one measure
 * @param cents spent there and not reversed: of an adopter, what adapting cost
 * @param adopters the first launched first
 */
public record LineageNode(
        String division,
        String initiative,
        LocalDate launchedOn,
        int users,
        LocalDate measuredOn,
        int mostUsers,
        long cents,
        long halfDays,
        List<LineageNode> adopters) {}
