package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Command;

/** What can be asked about the board itself. */
public sealed interface BoardCommand extends Command {

    /** The internal incubator has one board. */
    String TARGET = "board";

    @Override
    default String target() {
        return TARGET;
    }

    /**
     * Gives somebody a seat (R01, R02).
     *
     * @param person who gives it
     */
    record Seat(Term term, PersonId person) implements BoardCommand {
        public Seat {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(person, "person");
        }
    }

    /** Ends a term earlier, at the end of that day. */
    record EndTerm(UUID seatId, LocalDate lastDay, PersonId person) implements BoardCommand {
        public EndTerm {
            Objects.requireNonNull(seatId, "seatId");
            Objects.requireNonNull(lastDay, "lastDay");
            Objects.requireNonNull(person, "person");
        }
    }

    /** Calls the board together on a day; a day has one meeting. */
    record Convene(LocalDate on, PersonId person) implements BoardCommand {
        public Convene {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(person, "person");
        }
    }
}
