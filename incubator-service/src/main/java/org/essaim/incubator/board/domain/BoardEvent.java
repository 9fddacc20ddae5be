package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to the board itself. */
public sealed interface BoardEvent {

    /** Who did it, opaque (R100). */
    PersonId person();

    /** Somebody has a seat. */
    @StoredAs("board.seated")
    record Seated(Term term, PersonId person) implements BoardEvent {}

    /** The term ends with that day. */
    @StoredAs("board.term-ended")
    record TermEnded(UUID seatId, LocalDate lastDay, PersonId person) implements BoardEvent {}

    /** The board meets on that day. */
    @StoredAs("board.convened")
    record Convened(LocalDate on, PersonId person) implements BoardEvent {}

    /** Somebody acts for the director on some days. */
    @StoredAs("board.deputy-named")
    record DeputyNamed(Deputy deputy, PersonId person) implements BoardEvent {}

    /** The deputy's time ends with that day. */
    @StoredAs("board.deputy-ended")
    record DeputyEnded(UUID deputyId, LocalDate lastDay, PersonId person) implements BoardEvent {}

    /** One side of the board wants another director (R01). */
    @StoredAs("board.succession-proposed")
    record SuccessionProposed(Succession succession, PersonId person) implements BoardEvent {}

    /**
     * The other side wants it too; the seats that end and begin by it follow as events.
     *
     * @param endedSeat whose term ends by it, or null where nobody sits on its first day
     * @param formerUntil when that term would have ended, or null
     */
    @StoredAs("board.succession-confirmed")
    record SuccessionConfirmed(
            UUID successionId, UUID endedSeat, LocalDate formerUntil, PersonId person)
            implements BoardEvent {}

    /** The director is there: the term goes on as before, and the successor has no seat. */
    @StoredAs("board.succession-contradicted")
    record SuccessionContradicted(UUID successionId, PersonId person) implements BoardEvent {}
}
