package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.ReleaseCause;

/**
 * A ballot that is over, as a portfolio file states it: nobody is named (R100).
 *
 * @param plan without its team
 * @param cause CLOSED or INTEGRATED where its initiative ended before; else null
 * @param yes votes for it where they were counted; else null, as {@code no} is
 * @param no null like those for it
 * @param operational how many volunteers of that capacity voted; so are {@code managers}
 */
public record PastBallot(
        Plan plan,
        LocalDate requestedOn,
        LocalDate lastDay,
        LocalDate endedOn,
        ReleaseCause cause,
        Integer yes,
        Integer no,
        int operational,
        int managers) {

    boolean isCounted() {
        return yes != null;
    }

    /** Of a ballot that was counted. */
    Tally tally() {
        return new Tally(yes, no, operational, managers);
    }

    /** Whether so many voted that counting them tells of nobody how they did (R31). */
    public boolean isShown() {
        return new Tally(0, 0, operational, managers).isShown();
    }

    RoundOutcome outcome() {
        if (cause != null) {
            return RoundOutcome.CANCELLED;
        }
        if (!isCounted()) {
            return RoundOutcome.LAPSED;
        }
        return yes > no ? RoundOutcome.DECIDED : RoundOutcome.REJECTED;
    }
}
