package org.essaim.micro.round.read;

import org.essaim.micro.round.domain.PastBallot;
import org.essaim.micro.round.domain.Tally;

/**
 * Votes counted by the capacity of those who cast them (R31). What they say is counted only where
 * it decided something: before that, each further one would tell of one voter.
 *
 * @param yes null unless the ballot was decided or rejected; so is {@code no}
 * @param no null like those for it
 */
public record Votes(Integer yes, Integer no, int operational, int managers) {

    static Votes of(Tally tally) {
        return new Votes(tally.yes(), tally.no(), tally.operational(), tally.managers());
    }

    static Votes of(PastBallot past) {
        return new Votes(past.yes(), past.no(), past.operational(), past.managers());
    }

    /** Only who voted, by capacity. */
    static Votes turnout(Tally tally) {
        return new Votes(null, null, tally.operational(), tally.managers());
    }
}
