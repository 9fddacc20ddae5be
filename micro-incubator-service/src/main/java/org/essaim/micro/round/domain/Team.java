package org.essaim.micro.round.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.essaim.contract.PersonId;

/** Who builds; a construction has its limits (R33). */
public record Team(List<Seat> seats) {

    static final int MOST_PEOPLE = 4;
    static final int MOST_DEVELOPERS = 2;

    /** What somebody does in the team. */
    public enum Part {
        PRODUCT_LEAD,
        COACH,
        DEVELOPER,
        OTHER
    }

    /**
     * One person's part.
     *
     * @param publicServant what a product lead of a construction must be
     */
    public record Seat(PersonId person, Part part, boolean publicServant) {
        public Seat {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(part, "part");
        }
    }

    public Team {
        seats = List.copyOf(seats);
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** What is wrong with it as the team of a construction, if anything is (R33). */
    Optional<String> unfitForConstruction() {
        if (people() > MOST_PEOPLE) {
            return Optional.of(people() + " people");
        }
        if (count(Part.PRODUCT_LEAD) != 1) {
            return Optional.of(count(Part.PRODUCT_LEAD) + " product leads");
        }
        if (seats.stream().anyMatch(s -> s.part() == Part.PRODUCT_LEAD && !s.publicServant())) {
            return Optional.of("a product lead who is no public servant");
        }
        if (count(Part.COACH) > 1) {
            return Optional.of(count(Part.COACH) + " coaches");
        }
        if (count(Part.DEVELOPER) > MOST_DEVELOPERS) {
            return Optional.of(count(Part.DEVELOPER) + " developers");
        }
        return Optional.empty();
    }

    private int people() {
        Set<PersonId> people = new HashSet<>();
        seats.forEach(seat -> people.add(seat.person()));
        return people.size();
    }

    private long count(Part part) {
        return seats.stream().filter(seat -> seat.part() == part).count();
    }
}
