package org.essaim.testkit.fuzz;

import module java.base;

/**
 * Who asks.
 *
 * @param names of people that requests may contain
 * @param tokens of those who may ask everything; every second request carries the first
 * @param others tokens that do not open everything, by what they are
 */
public record FuzzPeople(List<String> names, List<String> tokens, Map<String, String> others) {
    public FuzzPeople {
        names = List.copyOf(names);
        tokens = List.copyOf(tokens);
        others = Map.copyOf(others);
    }
}
