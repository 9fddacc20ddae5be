package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.PersonId;

/** Who builds; a construction has its limits (R33). */
public record Team(List<Seat> seats) {

    private static final int MOST_PEOPLE = 4;
    private static final int MOST_COACHES = 1;
    private static final int MOST_DEVELOPERS = 2;

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

    /** Why it cannot build a construction, if it cannot (R33). */
    Optional<RoundRefusal> unfitForConstruction() {
        if (people() > MOST_PEOPLE) {
            return Optional.of(new RoundRefusal.TeamTooLarge(people(), MOST_PEOPLE));
        }
        if (count(Part.PRODUCT_LEAD) != 1) {
            return Optional.of(new RoundRefusal.NotOneProductLead(count(Part.PRODUCT_LEAD)));
        }
        return seats.stream()
                .filter(seat -> seat.part() == Part.PRODUCT_LEAD && !seat.publicServant())
                .findFirst()
                .<RoundRefusal>map(seat -> new RoundRefusal.LeadNotPublicServant(seat.person()))
                .or(() -> tooMany(Part.COACH, MOST_COACHES))
                .or(() -> tooMany(Part.DEVELOPER, MOST_DEVELOPERS));
    }

    private Optional<RoundRefusal> tooMany(Part part, int most) {
        return count(part) > most
                ? Optional.of(new RoundRefusal.TooManyOfPart(part, count(part), most))
                : Optional.empty();
    }

    private int people() {
        Set<PersonId> people = new HashSet<>();
        seats.forEach(seat -> people.add(seat.person()));
        return people.size();
    }

    private int count(Part part) {
        return (int) seats.stream().filter(seat -> seat.part() == part).count();
    }
}
