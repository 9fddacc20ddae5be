package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A colleague helps, uses and joins; what is the owner's or the team's stays theirs (R28). */
class WhoseItIsTest {

    private static final PersonId EVE = new PersonId("p-eve");

    private static Entry by(PersonId who, String name) {
        return Entry.of(ID, id(name), who);
    }

    @Nested
    class TheOwner {
        @Test
        @Rule("R28")
        void alone_closes_what_a_colleague_cannot_close() {
            var launched = launchedOn(TODAY).and(named(BOB));
            var byEve = new LifecycleCommand.Close(by(EVE, "c"), text("a"), text("b"), LAUNCHED);
            var byBob = new LifecycleCommand.Close(by(BOB, "c"), text("a"), text("b"), LAUNCHED);
            launched.when(byEve).refused(new TeamRefusal.NotTheOwner(ID));
            launched.when(byBob).refused(new TeamRefusal.NotTheOwner(ID));
        }

        @Test
        @Rule({"R28", "R81"})
        void alone_offers_it_to_an_administration() {
            launchedOn(TODAY)
                    .and(named(BOB))
                    .when(new LifecycleCommand.OfferIntegration(by(BOB, "o"), text("x"), TODAY))
                    .refused(new TeamRefusal.NotTheOwner(ID));
        }

        @Test
        @Rule({"R28", "R13"})
        void reverses_every_expense_and_somebody_else_only_their_own() {
            Amount amount = Amount.of(10_00, 0);
            var spent =
                    launchedOn(TODAY)
                            .and(named(BOB))
                            .and(expense("adas", amount, LAUNCHED))
                            .and(
                                    new SpendingCommand.RecordExpense(
                                            by(BOB, "bobs"),
                                            amount,
                                            text("cables"),
                                            Purpose.PRODUCT,
                                            LAUNCHED));
            spent.when(reversal(BOB, "adas")).refused(new TeamRefusal.ExpenseOfAnother(id("adas")));
            spent.when(reversal(EVE, "bobs")).refused(new TeamRefusal.ExpenseOfAnother(id("bobs")));
            assertThat(spent.when(reversal(BOB, "bobs")).accepted()).isNotEmpty();
            assertThat(spent.when(reversal(ADA, "bobs")).accepted()).isNotEmpty();
        }

        private static InitiativeCommand reversal(PersonId who, String expense) {
            return new SpendingCommand.ReverseExpense(
                    by(who, "reversal " + expense), id(expense), text("wrong"), TODAY);
        }
    }

    @Nested
    class TheTeam {
        @Test
        @Rule("R28")
        void does_what_a_colleague_outside_it_is_refused() {
            var launched = launchedOn(TODAY);
            for (InitiativeCommand deed : deeds(EVE)) {
                launched.when(deed).refused(new TeamRefusal.NotOnTheTeam(ID));
            }
            var named = launched.and(named(EVE));
            for (InitiativeCommand deed : deeds(EVE)) {
                assertThat(named.when(deed).accepted()).as("%s", deed).isNotEmpty();
            }
        }

        @Test
        @Rule({"R28", "R50"})
        void does_not_confirm_and_a_representative_needs_not_be_of_it() {
            var confirmed =
                    new EvidenceCommand.RecordUsage(
                            by(EVE, "use"), LAUNCHED, 3, EvidenceLevel.CONFIRMED, null, null, true);
            assertThat(launchedOn(TODAY).when(confirmed).accepted()).hasSize(1);
            launchedOn(TODAY)
                    .and(named(EVE))
                    .when(confirmed)
                    .refused(new EvidenceRefusal.ConfirmedByTeam(ID));
        }

        private static List<InitiativeCommand> deeds(PersonId who) {
            return List.of(
                    new SpendingCommand.RecordExpense(
                            by(who, "e"),
                            Amount.of(499_00, 0),
                            text("cables"),
                            Purpose.PRODUCT,
                            LAUNCHED),
                    new EvidenceCommand.RecordUsage(
                            by(who, "u"), LAUNCHED, 3, EvidenceLevel.DECLARED, null, null, false),
                    new EvidenceCommand.IssueMeasuringKey(by(who, "k"), "hash"),
                    new EvidenceCommand.RevokeMeasuringKey(by(who, "r"), TestCommands.KEY_ID),
                    new LifecycleCommand.EnterStage(by(who, "s"), Stage.PILOT, TODAY),
                    new LifecycleCommand.AnswerChecklist(
                            by(who, "a"), ChecklistPoint.ACCESS, text("the nurses"), TODAY),
                    new LifecycleCommand.Pause(by(who, "p"), text("ill"), TODAY),
                    new LifecycleCommand.RecordObstacle(
                            by(who, "o"), ObstacleKind.IT, text("no port"), TODAY));
        }
    }

    @Nested
    class AnOwnerWhoIsGone {
        private static final LocalDate IDLE = TODAY.minusDays(91);

        @Test
        @Rule("R28")
        void is_replaced_by_one_volunteer_of_either_capacity_and_by_whom_they_name() {
            var launched = launchedOn(TODAY);
            var one = proposal(BOB, EVE, Capacity.OPERATIONAL, IDLE);
            launched.when(one)
                    .then(
                            new TeamEvent.OwnerProposed(
                                    ID,
                                    id("proposal p-bob"),
                                    new OwnerProposal(BOB, Capacity.OPERATIONAL, EVE),
                                    TODAY));
            PersonId kim = new PersonId("p-kim");
            UUID kims = id("proposal p-kim");
            var both = launched.and(one).when(proposal(kim, EVE, Capacity.MANAGER, IDLE));
            both.then(
                    List.of(
                            new TeamEvent.OwnerProposed(
                                    ID, kims, new OwnerProposal(kim, Capacity.MANAGER, EVE), TODAY),
                            new TeamEvent.OwnershipOffered(
                                    ID, NamedUuid.of("offer", kims.toString()), EVE)));
            var offered = launched.and(one).and(proposal(kim, EVE, Capacity.MANAGER, IDLE));
            offered.when(new TeamCommand.AcceptOwnership(by(EVE, "yes")))
                    .then(new TeamEvent.OwnershipAccepted(ID, id("yes"), EVE));
        }

        @Test
        @Rule("R28")
        void who_comes_back_is_replaced_by_no_proposal_of_before() {
            PersonId kim = new PersonId("p-kim");
            var one = launchedOn(TODAY).and(proposal(BOB, EVE, Capacity.OPERATIONAL, IDLE));
            var back = expense("back", Amount.of(10_00, 0), LAUNCHED);
            assertThat(one.and(back).when(proposal(kim, EVE, Capacity.MANAGER, IDLE)).accepted())
                    .as("no offer: the proposal of before ended")
                    .hasSize(1);
            one.and(proposal(kim, EVE, Capacity.MANAGER, IDLE))
                    .and(back)
                    .when(new TeamCommand.AcceptOwnership(by(EVE, "yes")))
                    .refused(new TeamRefusal.OwnershipNotOffered());
            one.and(new TeamCommand.OfferOwnership(by(ADA, "offer"), kim))
                    .when(new TeamCommand.AcceptOwnership(by(kim, "yes")))
                    .then(new TeamEvent.OwnershipAccepted(ID, id("yes"), kim));
        }

        @Test
        @Rule("R28")
        void is_not_replaced_by_two_of_one_capacity_or_by_one_who_has_both_in_turn() {
            var one = launchedOn(TODAY).and(proposal(BOB, EVE, Capacity.OPERATIONAL, IDLE));
            PersonId kim = new PersonId("p-kim");
            assertThat(one.when(proposal(kim, EVE, Capacity.OPERATIONAL, IDLE)).accepted())
                    .hasSize(1);
            var turned =
                    new TeamCommand.ProposeOwner(by(BOB, "again"), EVE, Capacity.MANAGER, IDLE);
            assertThat(one.when(turned).accepted()).hasSize(1);
            assertThat(one.when(proposal(kim, kim, Capacity.MANAGER, IDLE)).accepted()).hasSize(1);
        }

        @Test
        @Rule("R28")
        void is_gone_after_ninety_days_without_a_deed_and_not_before() {
            LocalDate acted = TODAY.minusDays(90);
            launchedOn(TODAY)
                    .when(proposal(BOB, EVE, Capacity.OPERATIONAL, acted))
                    .refused(new TeamRefusal.OwnerIsActive(acted, TODAY.plusDays(1)));
            launchedOn(TODAY)
                    .when(proposal(BOB, EVE, null, IDLE))
                    .refused(new TeamRefusal.ProposedByNoVolunteer());
            launchedOn(TODAY)
                    .when(proposal(BOB, ADA, Capacity.MANAGER, IDLE))
                    .refused(new TeamRefusal.OwnsItAlready());
        }

        @Test
        @Rule({"R28", "R16"})
        void is_nobody_where_an_import_did_not_say_and_then_nobody_acts_as_the_owner() {
            var imported =
                    initiativeOn(TODAY)
                            .givenNothing()
                            .and(
                                    TestCommands.launch(
                                            null, null, TestCommands.DIVISION, null, IMPORTED));
            imported.when(new LifecycleCommand.Close(by(ADA, "c"), text("a"), text("b"), TODAY))
                    .refused(new TeamRefusal.OwnerUnknown(ID));
            var proposed =
                    imported.and(proposal(BOB, ADA, Capacity.MANAGER, null))
                            .and(proposal(EVE, ADA, Capacity.OPERATIONAL, null));
            proposed.when(new TeamCommand.AcceptOwnership(by(ADA, "yes")))
                    .then(new TeamEvent.OwnershipAccepted(ID, id("yes"), ADA));
        }

        @Test
        @Rule("R28")
        void who_is_there_again_offers_it_and_what_one_volunteer_proposed_ends() {
            PersonId kim = new PersonId("p-kim");
            var offered =
                    launchedOn(TODAY)
                            .and(proposal(BOB, EVE, Capacity.OPERATIONAL, IDLE))
                            .and(new TeamCommand.OfferOwnership(by(ADA, "offer"), kim));
            assertThat(offered.when(proposal(kim, EVE, Capacity.MANAGER, IDLE)).accepted())
                    .hasSize(1);
            offered.and(expense("there", Amount.of(10_00, 0), LAUNCHED))
                    .when(new TeamCommand.AcceptOwnership(by(kim, "yes")))
                    .then(new TeamEvent.OwnershipAccepted(ID, id("yes"), kim));
        }

        private static InitiativeCommand proposal(
                PersonId by, PersonId to, Capacity capacity, LocalDate ownerActedOn) {
            return new TeamCommand.ProposeOwner(
                    by(by, "proposal " + by.value()), to, capacity, ownerActedOn);
        }
    }

    @Test
    @Rule("R28")
    void who_launched_proposed_and_accepted_is_recorded() {
        assertThat(launchedOn(TODAY).events().getFirst().person()).isEqualTo(ADA);
        var proposal = new OwnerProposal(BOB, Capacity.OPERATIONAL, EVE);
        assertThat(new TeamEvent.OwnerProposed(ID, id("p"), proposal, TODAY).person())
                .isEqualTo(BOB);
        assertThat(new TeamEvent.OwnershipAccepted(ID, id("a"), EVE).person()).isEqualTo(EVE);
    }

    private static InitiativeCommand named(PersonId member) {
        return new TeamCommand.NameTeamMember(
                by(ADA, "named"), member, TeamRole.DEVELOPER, LAUNCHED);
    }
}
