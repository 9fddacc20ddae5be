package org.essaim.incubator.agenda.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.BoardOutcome;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Refusal;

/** Why an item was not added to the agenda, voted on or decided. */
public sealed interface AgendaItemRefusal extends Refusal {

    @Override
    default String rule() {
        return "R02";
    }

    /** It is not on the agenda. */
    record NoSuchItem(UUID item) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "there is no agenda item " + item;
        }

        @Override
        public String remedy() {
            return "name an item of the agenda";
        }
    }

    /** A question is asked in words. */
    record NoQuestion() implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the question is missing";
        }

        @Override
        public String remedy() {
            return "write what the board should decide";
        }
    }

    /** Votes are cast in a meeting. */
    record NoMeeting(LocalDate on) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the board does not meet on " + on;
        }

        @Override
        public String remedy() {
            return "let the director convene it, and vote on the day of the meeting";
        }
    }

    /** Who has no seat has no vote. */
    record NoSeat(LocalDate on) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the caller has no seat on the board on " + on;
        }

        @Override
        public String remedy() {
            return "let the director give a seat";
        }
    }

    /** Who asks is not who the seat is for, as far as the token says. */
    record AnotherRole(SeatKind seat) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the caller sits as %s and does not ask as such".formatted(seat);
        }

        @Override
        public String remedy() {
            return "ask with a token that has the role of the seat";
        }
    }

    /** One vote a person, and one a seat. */
    record VotedAlready(LocalDate on) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the caller has voted on this item in the meeting of " + on;
        }

        @Override
        public String remedy() {
            return "a vote stands as it was cast; the next meeting votes again";
        }
    }

    /** Both sides must be among the voters. */
    record NotQuorate(int employees, int users) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "among the voters are %d employee and %d user representatives"
                    .formatted(employees, users);
        }

        @Override
        public String remedy() {
            return "let at least one of each vote";
        }
    }

    /** A majority is more than half of the votes cast. */
    record Tie(int each) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "%d votes are for it and as many against".formatted(each);
        }

        @Override
        public String remedy() {
            return "let somebody vote who has not, or vote again in another meeting";
        }
    }

    /** A case that is not generalized yet comes back on a day (R71). */
    record NoReview(LocalDate meetingOn) implements AgendaItemRefusal {
        @Override
        public String rule() {
            return "R71";
        }

        @Override
        public String reason() {
            return "a case that is not generalized yet needs a date of review after " + meetingOn;
        }

        @Override
        public String remedy() {
            return "give the day on which the case comes back";
        }
    }

    /** It is decided. */
    record DecidedAlready(BoardOutcome outcome, LocalDate meetingOn) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the board decided %s on %s".formatted(outcome, meetingOn);
        }

        @Override
        public String remedy() {
            return "ask another question, or wait for the review";
        }
    }
}
