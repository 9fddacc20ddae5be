package org.essaim.incubator.control.domain;

import module java.base;

/**
 * The expenses that a sample is drawn from.
 *
 * @param upTo the number of the last expense that had arrived, of whatever scope: with it the same
 *     population can be found again for ever
 * @param expenses all in the scope, in any order
 */
public record Population(long upTo, List<UUID> expenses) {
    public Population {
        expenses = List.copyOf(expenses);
    }
}
