package org.essaim.micro.round.read;

import org.essaim.micro.round.domain.PastBallot;
import org.essaim.micro.round.domain.Tally;

/**
 * Votes counted by the capacity of those who cast them (R31). What they say is counted only where
 * it decided something: before that, each further one would tell of one voter. Of fewer than three
 * nothing is counted: what was decided would tell how each of them voted.
 *
 * @param yes null unless the ballot was decided or rejected, by three or more; so is {@code no}
 * @param no null like those for it
 * @param operational null where fewer than three have voted; so is {@code managers}
 * @param managers null like the operational ones
 */
public record Votes(Integer yes, Integer no, Integer operational, Integer managers) {

    private static final Votes FEW = new Votes(null, null, null, null);

    static Votes of(Tally tally) {
        return tally.isShown()
                ? new Votes(tally.yes(), tally.no(), tally.operational(), tally.managers())
                : FEW;
    }

    static Votes of(PastBallot past) {
        return past.isShown()
                ? new Votes(past.yes(), past.no(), past.operational(), past.managers())
                : FEW;
    }

    /** Only who voted, by capacity. */
    static Votes turnout(Tally tally) {
        return tally.isShown() ? new Votes(null, null, tally.operational(), tally.managers()) : FEW;
    }
}
