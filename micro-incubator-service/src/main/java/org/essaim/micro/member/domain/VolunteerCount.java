package org.essaim.micro.member.domain;

import java.util.Collection;
import org.essaim.contract.Capacity;

/** How many volunteer in each capacity. */
public record VolunteerCount(int operational, int managers) {

    static VolunteerCount of(Collection<Capacity> capacities) {
        long managers = capacities.stream().filter(c -> c == Capacity.MANAGER).count();
        return new VolunteerCount(capacities.size() - (int) managers, (int) managers);
    }

    /** Whether the micro-incubator is active: at least one of each (R04). */
    public boolean isActive() {
        return operational > 0 && managers > 0;
    }
}
