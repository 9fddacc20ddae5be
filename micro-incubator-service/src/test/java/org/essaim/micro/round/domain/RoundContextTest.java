package org.essaim.micro.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.round.domain.TestCommands.ADA;
import static org.essaim.micro.round.domain.TestCommands.DAY;
import static org.essaim.micro.round.domain.TestCommands.FIT;
import static org.essaim.micro.round.domain.TestCommands.INITIATIVE;
import static org.essaim.micro.round.domain.TestCommands.MIA;
import static org.essaim.micro.round.domain.TestCommands.MINISTRY;
import static org.essaim.micro.round.domain.TestCommands.OLA;
import static org.essaim.micro.round.domain.TestCommands.PILOT_USERS;
import static org.essaim.micro.round.domain.TestCommands.PREFECTURE;
import static org.essaim.micro.round.domain.TestCommands.ROUND;
import static org.essaim.micro.round.domain.TestCommands.USUAL;
import static org.essaim.micro.round.domain.TestCommands.VOLUNTEERS;
import static org.essaim.micro.round.domain.TestCommands.construction;
import static org.essaim.micro.round.domain.TestCommands.context;
import static org.essaim.micro.round.domain.TestCommands.later;
import static org.essaim.micro.round.domain.TestCommands.on;
import static org.essaim.micro.round.domain.TestCommands.plan;
import static org.essaim.micro.round.domain.TestCommands.request;
import static org.essaim.micro.round.domain.TestCommands.standing;
import static org.essaim.micro.round.domain.TestCommands.team;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.Money;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may ask for a later round, and for what. */
class RoundContextTest {

    private static final Team OF_FOUR = team(1, 1, 2);

    @Nested
    class Who {
        @Test
        @Rule({"R30", "R31"})
        void an_initiative_that_has_spent_asks_and_its_ballot_is_open_for_14_days() {
            on(DAY, USUAL)
                    .givenNothing()
                    .when(request(later()))
                    .then(
                            new RoundEvent.Requested(
                                    ROUND,
                                    INITIATIVE,
                                    PILOT_USERS.reference(),
                                    later(),
                                    ADA,
                                    DAY,
                                    DAY.plusDays(14),
                                    1));
        }

        @Test
        @Rule("R30")
        void one_that_has_spent_nothing_asks_for_none() {
            refusedBy("R30", standing(ADA, false, false, false, Money.noEuros()));
        }

        @Test
        @Rule("R34")
        void one_whose_funding_is_stopped_asks_for_none() {
            refusedBy("R34", standing(ADA, true, true, false, Money.noEuros()));
        }

        @Test
        @Rule("R80")
        void one_that_has_ended_asks_for_none() {
            refusedBy("R80", standing(ADA, true, false, true, Money.noEuros()));
        }

        @Test
        @Rule("R28")
        void nobody_asks_for_the_initiative_of_another() {
            refusedBy("R28", standing(MIA, true, false, false, Money.noEuros()));
        }

        @Test
        void an_unknown_initiative_asks_for_none() {
            on(DAY, context(null, VOLUNTEERS))
                    .givenNothing()
                    .when(request(later()))
                    .refused(new RoundRefusal.UnknownInitiative(INITIATIVE));
        }

        @Test
        @Rule("R04")
        void below_the_minimum_of_volunteers_no_ballot_is_opened() {
            List.of(
                            Map.<PersonId, Capacity>of(),
                            Map.of(OLA, Capacity.OPERATIONAL),
                            Map.of(MIA, Capacity.MANAGER))
                    .forEach(
                            few ->
                                    on(DAY, context(FIT, few))
                                            .givenNothing()
                                            .when(request(later()))
                                            .refusedBy("R04"));
        }

        @Test
        void what_is_asked_again_is_asked_once() {
            TestCommands.requested().when(request(later())).nothingMore();
        }

        private void refusedBy(String rule, Standing standing) {
            on(DAY, context(standing, VOLUNTEERS))
                    .givenNothing()
                    .when(request(later()))
                    .refusedBy(rule);
        }
    }

    @Nested
    class ForWhat {
        @Test
        @Rule("R30")
        void pilot_users_amount_term_and_team_are_named() {
            Amount some = Amount.of(1_00, 0);
            on(DAY, USUAL)
                    .givenNothing()
                    .when(new RoundCommand.Request(ROUND, INITIATIVE, null, later(), ADA))
                    .refusedBy("R30");
            refusedBy("R30", plan(RoundKind.LATER, Amount.NOTHING, 3, team(1, 0, 0), null));
            refusedBy("R30", plan(RoundKind.LATER, Amount.of(5, -1), 3, team(1, 0, 0), null));
            refusedBy("R30", plan(RoundKind.LATER, some, 0, team(1, 0, 0), null));
            refusedBy("R30", plan(RoundKind.LATER, some, 3, team(0, 0, 0), null));
            refusedBy("R30", plan(RoundKind.FIRST, some, 3, team(1, 0, 0), null));
        }

        @Test
        @Rule("R33")
        void a_construction_of_one_lead_one_coach_and_two_developers_passes() {
            accepted(construction(Amount.of(100_000_00, 0), 6, OF_FOUR));
        }

        @Test
        @Rule("R33")
        void the_fifth_person_is_refused_and_so_is_a_second_of_a_kind() {
            Amount some = Amount.of(100_000_00, 0);
            refusedBy("R33", construction(some, 6, team(1, 1, 3)));
            refusedBy("R33", construction(some, 6, team(1, 0, 3)));
            refusedBy("R33", construction(some, 6, team(2, 1, 1)));
            refusedBy("R33", construction(some, 6, team(0, 1, 2)));
            refusedBy("R33", construction(some, 6, team(1, 2, 0)));
            Team five = new Team(plus(OF_FOUR, new PersonId("fifth"), TeamPart.OTHER));
            refusedBy("R33", construction(some, 6, five));
        }

        @Test
        @Rule("R33")
        void who_was_named_before_counts_with_the_people_of_the_plan() {
            Amount some = Amount.of(100_000_00, 0);
            Standing ten = new Standing(ADA, true, false, false, Money.noEuros(), team(1, 0, 10));
            on(DAY, context(ten, VOLUNTEERS))
                    .givenNothing()
                    .when(request(construction(some, 6, team(1, 0, 0))))
                    .refused(new RoundRefusal.TeamTooLarge(11, 4));
            Standing four = new Standing(ADA, true, false, false, Money.noEuros(), OF_FOUR);
            assertThat(
                            on(DAY, context(four, VOLUNTEERS))
                                    .givenNothing()
                                    .when(request(construction(some, 6, OF_FOUR)))
                                    .accepted())
                    .hasSize(1);
        }

        @Test
        @Rule("R33")
        void the_product_lead_is_a_public_servant() {
            TeamSeat contractor = new TeamSeat(OLA, TeamPart.PRODUCT_LEAD, false);
            refusedBy("R33", construction(Amount.of(1_00, 0), 6, new Team(List.of(contractor))));
        }

        @Test
        @Rule("R33")
        void six_months_pass_and_one_more_does_not() {
            accepted(construction(Amount.of(1_00, 0), 6, OF_FOUR));
            refusedBy("R33", construction(Amount.of(1_00, 0), 7, OF_FOUR));
        }

        @Test
        @Rule("R33")
        void all_constructions_together_stay_strictly_under_200000_euros() {
            accepted(construction(Amount.of(199_999_99, 0), 6, OF_FOUR));
            refusedBy("R33", construction(Amount.of(200_000_00, 0), 6, OF_FOUR));
            Standing later = standing(ADA, true, false, false, Money.euroCents(150_000_00));
            on(DAY, context(later, VOLUNTEERS))
                    .givenNothing()
                    .when(request(construction(Amount.of(50_000_00, 0), 6, OF_FOUR)))
                    .refused(
                            new RoundRefusal.ConstructionTooExpensive(
                                    Money.euroCents(50_000_00),
                                    Money.euroCents(150_000_00),
                                    Money.euroCents(49_999_99)));
        }

        @Test
        @Rule("R35")
        void a_construction_names_its_one_sponsor() {
            Plan without = plan(RoundKind.CONSTRUCTION, Amount.of(1_00, 0), 6, OF_FOUR, null);
            refusedBy("R35", without);
        }

        @Test
        @Rule({"R35", "R92"})
        void the_sponsor_is_an_office_of_the_list_and_another_is_refused_with_the_known_ones() {
            OfficeId friend = new OfficeId("a-friend");
            Plan freely = plan(RoundKind.CONSTRUCTION, Amount.of(1_00, 0), 6, OF_FOUR, friend);
            on(DAY, USUAL)
                    .givenNothing()
                    .when(request(freely))
                    .refused(new RoundRefusal.UnknownOffice(friend, List.of(MINISTRY, PREFECTURE)));
            accepted(plan(RoundKind.CONSTRUCTION, Amount.of(1_00, 0), 6, OF_FOUR, MINISTRY));
            RoundContext unlisted =
                    new RoundContext(USUAL.initiative(), VOLUNTEERS, new TreeSet<>());
            on(DAY, unlisted)
                    .givenNothing()
                    .when(request(freely))
                    .refused(new RoundRefusal.NoOffice(friend));
        }

        @Test
        @Rule({"R33", "R35"})
        void another_round_has_none_of_these_limits() {
            accepted(plan(RoundKind.LATER, Amount.of(300_000_00, 0), 24, team(3, 3, 9), null));
        }

        @Test
        @Rule("R36")
        void a_dependency_is_the_teams_choice_and_stays_in_what_was_asked() {
            Plan all =
                    new Plan(
                            RoundKind.LATER,
                            Amount.of(1_00, 0),
                            3,
                            team(1, 0, 0),
                            null,
                            Set.of(SharedService.values()),
                            null);
            List<RoundEvent> events = on(DAY, USUAL).givenNothing().when(request(all)).accepted();
            assertThat(((RoundEvent.Requested) events.getFirst()).plan().dependsOn()).hasSize(4);
        }

        private static List<TeamSeat> plus(Team team, PersonId person, TeamPart part) {
            List<TeamSeat> seats = new ArrayList<>(team.seats());
            seats.add(new TeamSeat(person, part, false));
            return seats;
        }

        private static void accepted(Plan plan) {
            assertThat(on(DAY, USUAL).givenNothing().when(request(plan)).accepted()).hasSize(1);
        }

        private static void refusedBy(String rule, Plan plan) {
            on(DAY, USUAL).givenNothing().when(request(plan)).refusedBy(rule);
        }
    }
}
