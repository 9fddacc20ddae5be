package org.essaim.incubator.agenda.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How far a matter is before the board. */
public sealed interface AgendaItemState {

    AgendaItemState UNKNOWN = new Unknown();

    /** Nobody put it there. */
    record Unknown() implements AgendaItemState {}

    /**
     * It waits for a decision.
     *
     * @param subject the case, or null of a question
     * @param meetingOn the last meeting in which it was voted on, or null
     * @param votes those of that meeting: a decision is taken in one meeting
     * @param cast every vote that was ever cast on it
     */
    record Open(Subject subject, LocalDate meetingOn, List<Vote> votes, Set<UUID> cast)
            implements AgendaItemState {
        public Open {
            votes = List.copyOf(votes);
            cast = Set.copyOf(cast);
        }

        List<Vote> votesOf(LocalDate day) {
            return day.equals(meetingOn) ? votes : List.of();
        }
    }

    /** Decided, for good. */
    record Over(Choice outcome, LocalDate meetingOn, Set<UUID> cast) implements AgendaItemState {
        public Over {
            cast = Set.copyOf(cast);
        }
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static AgendaItemState evolve(AgendaItemState state, AgendaItemEvent event) {
        return switch (event) {
            case AgendaItemEvent.CasePut put -> put(state, put.subject());
            case AgendaItemEvent.QuestionPut _ -> put(state, null);
            case AgendaItemEvent.VoteCast vote ->
                    state instanceof Open open ? cast(open, vote) : state;
            case AgendaItemEvent.Decided decided ->
                    state instanceof Open open
                            ? new Over(decided.outcome(), decided.meetingOn(), open.cast())
                            : state;
        };
    }

    private static AgendaItemState put(AgendaItemState state, Subject subject) {
        return state instanceof Unknown ? new Open(subject, null, List.of(), Set.of()) : state;
    }

    private static Open cast(Open open, AgendaItemEvent.VoteCast event) {
        List<Vote> votes = new ArrayList<>(open.votesOf(event.meetingOn()));
        votes.add(event.vote());
        Set<UUID> cast = new HashSet<>(open.cast());
        cast.add(event.vote().voteId());
        return new Open(open.subject(), event.meetingOn(), votes, cast);
    }
}
