package org.essaim.incubator.agenda.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.SeatKind;
import org.essaim.contract.decision.Refusal;

/** Why a matter was not put, voted on or decided. */
public sealed interface AgendaItemRefusal extends Refusal {

    @Override
    default String rule() {
        return "R02";
    }

    /** Nobody put it before the board. */
    record NoSuchMatter(UUID matter) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "there is no matter " + matter;
        }

        @Override
        public String remedy() {
            return "name a matter that is before the board";
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
            return "say what the board should decide";
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
            return "let the director convene it, and vote on that day";
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
            return "the caller has voted on this matter in the meeting of " + on;
        }

        @Override
        public String remedy() {
            return "a vote stands as it was cast; the next meeting votes anew";
        }
    }

    /** Both sides have to be heard. */
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
            return "let somebody vote who has not, or vote anew in another meeting";
        }
    }

    /** Not yet is said until a day (R71). */
    record NoReview(LocalDate meetingOn) implements AgendaItemRefusal {
        @Override
        public String rule() {
            return "R71";
        }

        @Override
        public String reason() {
            return "not yet needs a date of review after " + meetingOn;
        }

        @Override
        public String remedy() {
            return "say on which day the case comes back";
        }
    }

    /** It is decided. */
    record DecidedAlready(Choice outcome, LocalDate meetingOn) implements AgendaItemRefusal {
        @Override
        public String reason() {
            return "the board decided %s on %s".formatted(outcome, meetingOn);
        }

        @Override
        public String remedy() {
            return "put a new question, or wait for the review";
        }
    }
}
