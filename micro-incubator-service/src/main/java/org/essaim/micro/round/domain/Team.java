package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Checks;

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

    /** What a construction asks of its team (R33). */
    Checks<RoundRefusal> fitForConstruction() {
        Optional<PersonId> notPublic =
                seats.stream()
                        .filter(seat -> seat.part() == Part.PRODUCT_LEAD && !seat.publicServant())
                        .map(Seat::person)
                        .findFirst();
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        people() > MOST_PEOPLE,
                        () -> new ConstructionRefusal.TeamTooLarge(people(), MOST_PEOPLE))
                .refuseIf(
                        count(Part.PRODUCT_LEAD) != 1,
                        () -> new ConstructionRefusal.NotOneProductLead(count(Part.PRODUCT_LEAD)))
                .refuseIf(
                        notPublic.isPresent(),
                        () -> new ConstructionRefusal.LeadNotPublicServant(notPublic.get()))
                .and(atMost(MOST_COACHES, Part.COACH))
                .and(atMost(MOST_DEVELOPERS, Part.DEVELOPER));
    }

    private Checks<RoundRefusal> atMost(int most, Part part) {
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        count(part) > most,
                        () -> new ConstructionRefusal.TooManyOfPart(part, count(part), most));
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
