package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Checks;

/** Who builds; a construction has its limits (R33). */
public record Team(List<TeamSeat> seats) {

    private static final int MOST_PEOPLE = 4;
    private static final int MOST_COACHES = 1;
    private static final int MOST_DEVELOPERS = 2;

    public Team {
        seats = List.copyOf(seats);
    }

    /** With the people of a plan, who have its parts alone; its product lead is the only one. */
    Team with(Team plan) {
        boolean led = plan.count(TeamPart.PRODUCT_LEAD) > 0;
        return new Team(
                Stream.concat(
                                seats.stream()
                                        .filter(seat -> plan.seats.stream().noneMatch(seat::isOf))
                                        .filter(s -> !led || s.part() != TeamPart.PRODUCT_LEAD),
                                plan.seats.stream())
                        .toList());
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** What a construction asks of its team (R33). */
    Checks<RoundRefusal> fitForConstruction() {
        Optional<PersonId> notPublic =
                seats.stream()
                        .filter(
                                seat ->
                                        seat.part() == TeamPart.PRODUCT_LEAD
                                                && !seat.publicServant())
                        .map(TeamSeat::person)
                        .findFirst();
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        people() > MOST_PEOPLE,
                        () -> new RoundRefusal.TeamTooLarge(people(), MOST_PEOPLE))
                .refuseIf(
                        count(TeamPart.PRODUCT_LEAD) != 1,
                        () -> new RoundRefusal.NotOneProductLead(count(TeamPart.PRODUCT_LEAD)))
                .refuseIf(
                        notPublic.isPresent(),
                        () -> new RoundRefusal.LeadNotPublicServant(notPublic.get()))
                .and(atMost(MOST_COACHES, TeamPart.COACH))
                .and(atMost(MOST_DEVELOPERS, TeamPart.DEVELOPER))
                .and(atMost(0, TeamPart.OTHER));
    }

    private Checks<RoundRefusal> atMost(int most, TeamPart part) {
        return Checks.<RoundRefusal>none()
                .refuseIf(
                        count(part) > most,
                        () -> new RoundRefusal.TooManyOfPart(part, count(part), most));
    }

    private int people() {
        Set<PersonId> people = new HashSet<>();
        seats.forEach(seat -> people.add(seat.person()));
        return people.size();
    }

    private int count(TeamPart part) {
        return (int) seats.stream().filter(seat -> seat.part() == part).count();
    }
}
