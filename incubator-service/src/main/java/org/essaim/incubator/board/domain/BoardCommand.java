package org.essaim.incubator.board.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.SeatKind;
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

    /**
     * Lets somebody act for the director on some days, with the same rights (R01).
     *
     * @param person the director
     */
    record NameDeputy(
            UUID deputyId, PersonId deputy, LocalDate from, LocalDate until, PersonId person)
            implements BoardCommand {
        public NameDeputy {
            Objects.requireNonNull(deputyId, "deputyId");
            Objects.requireNonNull(deputy, "deputy");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(person, "person");
        }
    }

    /** Ends a deputy's time earlier, at the end of that day. */
    record EndDeputy(UUID deputyId, LocalDate lastDay, PersonId person) implements BoardCommand {
        public EndDeputy {
            Objects.requireNonNull(deputyId, "deputyId");
            Objects.requireNonNull(lastDay, "lastDay");
            Objects.requireNonNull(person, "person");
        }
    }

    /**
     * One side of the board wants another director, or an empty seat, from a day on (R01).
     *
     * @param successionId also the seat that the successor is given
     * @param successor null where the seat is only to be empty
     * @param until the successor's last day, or null
     * @param roles the seats that the person's token allows
     */
    record ProposeSuccession(
            UUID successionId,
            PersonId successor,
            LocalDate from,
            LocalDate until,
            PersonId person,
            Set<SeatKind> roles)
            implements BoardCommand {
        public ProposeSuccession {
            Objects.requireNonNull(successionId, "successionId");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }

    /** The other side of the board wants it too: it is so (R01). */
    record ConfirmSuccession(UUID successionId, PersonId person, Set<SeatKind> roles)
            implements BoardCommand {
        public ConfirmSuccession {
            Objects.requireNonNull(successionId, "successionId");
            Objects.requireNonNull(person, "person");
            roles = Set.copyOf(roles);
        }
    }

    /** The director is not gone and keeps the seat (R01). */
    record ContradictSuccession(UUID successionId, PersonId person) implements BoardCommand {
        public ContradictSuccession {
            Objects.requireNonNull(successionId, "successionId");
            Objects.requireNonNull(person, "person");
        }
    }
}
