package org.essaim.incubator.agenda.domain;

import java.util.UUID;
import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
import org.essaim.contract.voting.Choice;
import org.essaim.contract.voting.Vote;

/** A vote that was cast: who, from which seat, and what (R02). */
public record BoardVote(UUID voteId, PersonId person, UUID seatId, SeatKind seat, Choice choice)
        implements Vote {

    @Override
    public SeatKind capacity() {
        return seat;
    }
}
