package org.essaim.incubator.agenda.domain;

import module java.base;

import org.essaim.contract.BoardOutcome;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.decision.Copies;

/** Where an agenda item stands. */
public sealed interface AgendaItemState {

    AgendaItemState UNKNOWN = new Unknown();

    /** It is not on the agenda. */
    record Unknown() implements AgendaItemState {}

    /**
     * It waits for a decision.
     *
     * @param closesAt when the vote closes in a meeting, or null for the end of the day
     * @param last the last meeting in which it was voted on, or null
     * @param cast every vote and abstention there ever was on it
     */
    record Open(Subject subject, LocalTime closesAt, MeetingVote last, Set<UUID> cast)
            implements AgendaItemState {
        public Open {
            cast = Copies.of(cast);
        }

        MeetingVote voteOf(LocalDate day) {
            return last != null && last.on().equals(day) ? last : MeetingVote.on(day);
        }

        /** The vote that can be counted: of today if anybody voted, else of the last meeting. */
        MeetingVote latest(LocalDate today) {
            return last == null ? MeetingVote.on(today) : last;
        }

        /** From then on nobody votes in the meeting of that day, and its votes can be counted. */
        Instant closing(LocalDate day) {
            return closesAt == null
                    ? BusinessDay.startOf(day.plusDays(1))
                    : day.atTime(closesAt).atZone(BusinessDay.ZONE).toInstant();
        }

        private Open with(MeetingVote vote, UUID entry) {
            return new Open(subject, closesAt, vote, Copies.with(cast, entry));
        }
    }

    /** Decided, for good. */
    record Decided(BoardOutcome outcome, LocalDate meetingOn, Set<UUID> cast)
            implements AgendaItemState {
        public Decided {
            cast = Copies.of(cast);
        }
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static AgendaItemState evolve(AgendaItemState state, AgendaItemEvent event) {
        return switch (event) {
            case AgendaItemEvent.Added added ->
                    state instanceof Unknown
                            ? new Open(added.subject(), added.closesAt(), null, Set.of())
                            : state;
            case AgendaItemEvent.VoteCast vote ->
                    state instanceof Open open
                            ? open.with(
                                    open.voteOf(vote.meetingOn()).with(vote.vote()),
                                    vote.vote().voteId())
                            : state;
            case AgendaItemEvent.Abstained abstained ->
                    state instanceof Open open
                            ? open.with(
                                    open.voteOf(abstained.meetingOn())
                                            .without(abstained.seat().seatId()),
                                    abstained.abstentionId())
                            : state;
            case AgendaItemEvent.Decided decided ->
                    state instanceof Open open
                            ? new Decided(decided.outcome(), decided.meetingOn(), open.cast())
                            : state;
        };
    }
}
