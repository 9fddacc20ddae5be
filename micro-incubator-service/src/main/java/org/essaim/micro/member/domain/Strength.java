package org.essaim.micro.member.domain;

import java.util.Collection;
import org.essaim.contract.Capacity;

/** How many volunteer in each capacity. */
public record Strength(int operational, int managers) {

    static Strength of(Collection<Capacity> capacities) {
        long managers = capacities.stream().filter(c -> c == Capacity.MANAGER).count();
        return new Strength(capacities.size() - (int) managers, (int) managers);
    }

    /** Whether the micro-incubator is active: at least one of each (R04). */
    public boolean isActive() {
        return operational > 0 && managers > 0;
    }
}
