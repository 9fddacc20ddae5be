package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.decision.Copies;
import org.essaim.contract.voting.Ballot;

/**
 * How one meeting votes on an item: a decision is taken in one meeting (R02).
 *
 * @param ballot the votes cast
 * @param abstained the seats from which there will be none
 */
public record MeetingVote(LocalDate on, Ballot<BoardVote> ballot, Set<UUID> abstained) {

    public MeetingVote {
        abstained = Copies.of(abstained);
    }

    /** Nobody has voted yet. */
    static MeetingVote on(LocalDate day) {
        return new MeetingVote(day, new Ballot<>(), Set.of());
    }

    MeetingVote with(BoardVote vote) {
        return new MeetingVote(on, ballot.with(vote), abstained);
    }

    MeetingVote without(UUID seatId) {
        return new MeetingVote(on, ballot, Copies.with(abstained, seatId));
    }

    /** Whether it is known what comes from that seat: a vote or none. */
    boolean isKnownOf(UUID seatId) {
        return abstained.contains(seatId)
                || ballot.votes().stream().anyMatch(vote -> vote.seatId().equals(seatId));
    }
}
