package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.decision.Copies;
import org.essaim.contract.voting.Ballot;

/** Where an agenda item stands. */
public sealed interface AgendaItemState {

    AgendaItemState UNKNOWN = new Unknown();

    /** It is not on the agenda. */
    record Unknown() implements AgendaItemState {}

    /**
     * It waits for a decision.
     *
     * @param meetingOn the last meeting in which it was voted on, or null
     * @param ballot the votes of that meeting: a decision is taken in one meeting
     * @param cast every vote that was ever cast on it
     */
    record Open(Subject subject, LocalDate meetingOn, Ballot<BoardVote> ballot, Set<UUID> cast)
            implements AgendaItemState {
        public Open {
            cast = Set.copyOf(cast);
        }

        Ballot<BoardVote> ballotOf(LocalDate day) {
            return day.equals(meetingOn) ? ballot : new Ballot<>();
        }
    }

    /** Decided, for good. */
    record Decided(BoardOutcome outcome, LocalDate meetingOn, Set<UUID> cast)
            implements AgendaItemState {
        public Decided {
            cast = Set.copyOf(cast);
        }
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static AgendaItemState evolve(AgendaItemState state, AgendaItemEvent event) {
        return switch (event) {
            case AgendaItemEvent.Added added ->
                    state instanceof Unknown
                            ? new Open(added.subject(), null, new Ballot<>(), Set.of())
                            : state;
            case AgendaItemEvent.VoteCast vote ->
                    state instanceof Open open ? cast(open, vote) : state;
            case AgendaItemEvent.Decided decided ->
                    state instanceof Open open
                            ? new Decided(decided.outcome(), decided.meetingOn(), open.cast())
                            : state;
        };
    }

    private static Open cast(Open open, AgendaItemEvent.VoteCast event) {
        return new Open(
                open.subject(),
                event.meetingOn(),
                open.ballotOf(event.meetingOn()).with(event.vote()),
                Copies.with(open.cast(), event.vote().voteId()));
    }
}
