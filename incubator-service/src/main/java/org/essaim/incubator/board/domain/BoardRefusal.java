package org.essaim.incubator.board.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;

/** Why the board stayed as it was. */
public sealed interface BoardRefusal extends Refusal {

    @Override
    default String rule() {
        return "R02";
    }

    /** There is exactly one director (R01). */
    record AnotherDirector(LocalDate from, LocalDate until) implements BoardRefusal {
        @Override
        public String rule() {
            return "R01";
        }

        @Override
        public String reason() {
            return "there is a director from %s %s"
                    .formatted(from, until == null ? "on" : "to " + until);
        }

        @Override
        public String remedy() {
            return "end that term first, or begin after it";
        }
    }

    /** The internal incubator is under the authority of exactly one director (R01). */
    record NotTheDirector(LocalDate on) implements BoardRefusal {
        @Override
        public String rule() {
            return "R01";
        }

        @Override
        public String reason() {
            return "somebody else is director on " + on;
        }

        @Override
        public String remedy() {
            return "ask who has the director's seat, or have that seat";
        }
    }

    /** The internal incubator is under the authority of a director (R01). */
    record NoDirector(LocalDate on) implements BoardRefusal {
        @Override
        public String rule() {
            return "R01";
        }

        @Override
        public String reason() {
            return "nobody is director on " + on;
        }

        @Override
        public String remedy() {
            return "seat a director first";
        }
    }

    /** Nobody votes from two seats. */
    record SitsAlready(PersonId holder) implements BoardRefusal {
        @Override
        public String reason() {
            return "%s has a seat on one of these days".formatted(holder);
        }

        @Override
        public String remedy() {
            return "end that term first, or give the seat to somebody else";
        }
    }

    /** What was is not changed. */
    record Past(LocalDate day, LocalDate today) implements BoardRefusal {
        @Override
        public String reason() {
            return "%s is before today, %s".formatted(day, today);
        }

        @Override
        public String remedy() {
            return "give today or a later day";
        }
    }

    /** A term has its first day before its last. */
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements BoardRefusal {
        @Override
        public String reason() {
            return "the term ends on %s and begins on %s".formatted(until, from);
        }

        @Override
        public String remedy() {
            return "end it on " + from + " or later";
        }
    }

    /** A term is not prolonged: the seat is given again. */
    record NotEarlier(LocalDate until) implements BoardRefusal {
        @Override
        public String reason() {
            return "the term ends on " + until + " already";
        }

        @Override
        public String remedy() {
            return "give a seat from the day after on";
        }
    }

    /** Nobody was ever given it. */
    record NoSuchSeat(UUID seatId) implements BoardRefusal {
        @Override
        public String reason() {
            return "there is no seat " + seatId;
        }

        @Override
        public String remedy() {
            return "name a seat of the board";
        }
    }
}
