package org.essaim.micro.round.write;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.micro.round.domain.Choice;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.SharedService;
import org.essaim.micro.round.domain.Team;

/** What people send about rounds; a missing or impossible value is an exception. */
final class RoundRequests {

    private static final int MOST_SEATS = 100;

    private RoundRequests() {}

    /**
     * R30.
     *
     * @param kind LATER or CONSTRUCTION
     * @param euros such as {@code "120000.00"}; none where absent
     * @param halfDays none where absent
     * @param sponsor of a construction (R35)
     * @param dependsOn shared services that the team chose to depend on (R36)
     */
    record Ask(
            RoundKind kind,
            WrittenText pilotUsers,
            String euros,
            Integer halfDays,
            Integer months,
            List<Seat> team,
            PersonId sponsor,
            Set<SharedService> dependsOn) {
        Ask {
            given("kind", kind);
            given("pilotUsers", pilotUsers);
            given("months", months);
            given("team", team);
            if (team.size() > MOST_SEATS || team.contains(null)) {
                throw new IllegalArgumentException("team has at most " + MOST_SEATS + " seats");
            }
        }

        Plan plan() {
            int time = halfDays == null ? 0 : halfDays;
            if (time < 0 || time > HalfDays.MOST) {
                throw new IllegalArgumentException("halfDays is 0 to " + HalfDays.MOST);
            }
            return new Plan(
                    kind,
                    new Amount(
                            euros == null ? Money.noEuros() : Money.ofEuros(euros),
                            new HalfDays(time)),
                    months,
                    new Team(team.stream().map(Seat::seat).toList()),
                    sponsor,
                    dependsOn == null ? Set.of() : dependsOn);
        }
    }

    /**
     * Somebody in the team.
     *
     * @param part PRODUCT_LEAD, COACH, DEVELOPER or OTHER
     * @param publicServant not where absent
     */
    record Seat(PersonId person, Team.Part part, Boolean publicServant) {
        Seat {
            given("person", person);
            given("part", part);
        }

        Team.Seat seat() {
            return new Team.Seat(person, part, Boolean.TRUE.equals(publicServant));
        }
    }

    /** R31. */
    record Vote(Choice choice) {
        Vote {
            given("choice", choice);
        }
    }

    /** The round that it is about. */
    record Entry(UUID round) {}

    private static void given(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
