package org.essaim.micro.round.read;

import org.essaim.micro.round.domain.Tally;

/** Votes counted: by what they say, and by the capacity of those who cast them (R31). */
public record Votes(int yes, int no, int operational, int managers) {
    static Votes of(Tally tally) {
        return new Votes(tally.yes(), tally.no(), tally.operational(), tally.managers());
    }
}
