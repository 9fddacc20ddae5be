package org.essaim.reporting.whatif.domain;

import module java.base;

import org.essaim.reporting.recount.domain.InitiativeKey;

/**
 * What the centre decided.
 *
 * @param stopped those whose stop stands and was due by the day
 * @param cases those that have one
 */
public record Decided(Set<InitiativeKey> stopped, Set<InitiativeKey> cases) {
    public Decided {
        stopped = Set.copyOf(stopped);
        cases = Set.copyOf(cases);
    }
}
