package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * How far a succession is.
 *
 * @param proposedBy opaque (R100)
 * @param endedSeat whose term ends by it; null until it is confirmed, and where nobody sits
 * @param formerUntil when that term would have ended, or null
 */
public record SuccessionState(
        Succession succession,
        PersonId proposedBy,
        Stage stage,
        UUID endedSeat,
        LocalDate formerUntil) {

    /** What was said of it so far; a confirmed one may still be contradicted. */
    public enum Stage {
        PROPOSED,
        CONFIRMED,
        CONTRADICTED
    }

    UUID successionId() {
        return succession.successionId();
    }

    static SuccessionState of(BoardEvent.SuccessionProposed proposed) {
        return new SuccessionState(
                proposed.succession(), proposed.person(), Stage.PROPOSED, null, null);
    }

    SuccessionState with(BoardEvent.SuccessionConfirmed confirmed) {
        return new SuccessionState(
                succession,
                proposedBy,
                Stage.CONFIRMED,
                confirmed.endedSeat(),
                confirmed.formerUntil());
    }

    SuccessionState contradicted() {
        return new SuccessionState(
                succession, proposedBy, Stage.CONTRADICTED, endedSeat, formerUntil);
    }
}
