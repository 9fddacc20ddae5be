package org.essaim.micro.round.domain;

import java.util.Collection;
import org.essaim.contract.Capacity;

/** Votes counted: by what they say, and by the capacity of those who cast them. */
public record Tally(int yes, int no, int operational, int managers) {

    static Tally of(Collection<Ballot.Cast> votes) {
        int yes = (int) votes.stream().filter(v -> v.choice() == Choice.YES).count();
        int managers = (int) votes.stream().filter(v -> v.capacity() == Capacity.MANAGER).count();
        return new Tally(yes, votes.size() - yes, votes.size() - managers, managers);
    }

    /** At least one vote in each capacity (R31). */
    boolean isQuorate() {
        return operational > 0 && managers > 0;
    }

    /** More than half of the votes cast (R31): a tie is none. */
    boolean isMajority() {
        return yes > no;
    }
}
