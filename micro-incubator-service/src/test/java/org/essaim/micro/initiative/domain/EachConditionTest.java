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
import static org.essaim.micro.initiative.domain.TestCommands.launch;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.opening;
import static org.essaim.micro.initiative.domain.TestCommands.round;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Where two conditions decide together: each of them alone makes the difference. */
class EachConditionTest {

    private static final LocalDate LATER = LocalDate.of(2020, 9, 1);

    @Test
    @Rule("R22")
    void a_later_round_is_no_part_of_the_first_that_is_topped_up() {
        initiativeOn(LATER)
                .givenNothing()
                .and(launch())
                .and(opening(Amount.of(120_00, 10)))
                .and(round("r2", RoundKind.LATER, Amount.of(1_000_00, 0), 12, LATER, IMPORTED))
                .when(new FundingCommand.RequestTopUp(Entry.of(ID, id("t"), ADA)))
                .then(
                        new FundingEvent.TopUpRequested(
                                ID,
                                id("t"),
                                Amount.of(380_00, 0),
                                LAUNCHED.plusMonths(12),
                                LATER,
                                ADA));
    }

    @Test
    @Rule("R15")
    void less_than_nothing_is_no_expense_in_either_unit() {
        for (Amount less : List.of(Amount.of(-1, 1), Amount.of(1, -1))) {
            launchedOn(TODAY)
                    .when(expense("e", less, LAUNCHED))
                    .refused(new SpendingRefusal.ExpenseOfNothing(less));
        }
    }

    @Test
    @Rule("R30")
    void less_than_nothing_is_no_round_in_either_unit() {
        for (Amount less : List.of(Amount.of(-1, 1), Amount.of(1, -1))) {
            launchedOn(TODAY)
                    .when(round("r2", RoundKind.LATER, less, 12, LATER, IMPORTED))
                    .refused(new FundingRefusal.RoundOfNothing(less));
        }
    }

    @Test
    @Rule("R50")
    void delight_is_neither_less_than_nothing_nor_more_than_ten() {
        for (int delight : List.of(-1, 11)) {
            launchedOn(TODAY)
                    .when(use(EvidenceLevel.DECLARED, delight))
                    .refused(new EvidenceRefusal.DelightOutOfRange(delight));
        }
        assertThat(launchedOn(TODAY).when(use(EvidenceLevel.DECLARED, 0)).accepted()).hasSize(1);
        assertThat(launchedOn(TODAY).when(use(EvidenceLevel.DECLARED, 10)).accepted()).hasSize(1);
    }

    @Test
    @Rule("R50")
    void who_is_no_representative_does_not_confirm_whether_of_the_team_or_not() {
        launchedOn(TODAY)
                .when(use(EvidenceLevel.CONFIRMED, 5))
                .refused(new EvidenceRefusal.NotConfirmed());
    }

    @Test
    @Rule("R28")
    void ownership_is_offered_to_somebody_and_accepted_by_somebody() {
        launchedOn(TODAY)
                .when(new TeamCommand.OfferOwnership(Entry.of(ID, id("o"), ADA), null))
                .refused(new TeamRefusal.OfferedToNobody());
        launchedOn(TODAY)
                .when(new TeamCommand.AcceptOwnership(Entry.of(ID, id("a"))))
                .refused(new TeamRefusal.OwnershipNotOffered());
    }

    @Test
    @Rule("R16")
    void what_is_imported_asks_for_no_right_whoever_did_it() {
        var imported =
                new SpendingCommand.RecordExpense(
                        new Entry(ID, id("e"), BOB, IMPORTED),
                        Amount.of(1, 0),
                        text("cables"),
                        Purpose.PRODUCT,
                        LAUNCHED);
        assertThat(launchedOn(TODAY).when(imported).accepted()).hasSize(1);
    }

    @Test
    @Rule("R33")
    void somebody_in_the_same_role_again_is_named_already() {
        var eve = new PersonId("p-eve");
        launchedOn(TODAY)
                .and(named("once", eve, TeamRole.COACH))
                .when(named("again", eve, TeamRole.COACH))
                .nothingMore();
    }

    @Test
    @Rule("R33")
    void only_a_construction_that_is_decided_here_has_the_limits_of_a_team() {
        var three =
                Map.of(
                        new PersonId("dev1"), TeamRole.DEVELOPER,
                        new PersonId("dev2"), TeamRole.DEVELOPER,
                        new PersonId("dev3"), TeamRole.DEVELOPER);
        launchedOn(TODAY)
                .when(funding(RoundKind.CONSTRUCTION, Provenance.LIVE, three))
                .refused(new TeamRefusal.TeamRoleTaken(TeamRole.DEVELOPER, 2));
        assertThat(
                        launchedOn(TODAY)
                                .when(funding(RoundKind.CONSTRUCTION, IMPORTED, three))
                                .accepted())
                .hasSize(4);
        assertThat(
                        launchedOn(TODAY)
                                .when(funding(RoundKind.LATER, Provenance.LIVE, three))
                                .accepted())
                .hasSize(4);
    }

    @Test
    @Rule("R41")
    void a_demo_of_what_is_paused_asks_for_no_next_one() {
        launchedOn(TODAY)
                .and(
                        new LifecycleCommand.EnterStage(
                                Entry.of(ID, id("pilot"), ADA), Stage.PILOT, LATER))
                .and(new LifecycleCommand.Pause(Entry.of(ID, id("p"), ADA), text("winter"), LATER))
                .when(
                        new DemoCommand.RecordDemo(
                                Entry.of(ID, id("demo"), ADA),
                                LATER,
                                new Attending(AttendeeRole.TEAM, false, false),
                                GuestCount.NOBODY))
                .then(
                        new DemoEvent.DemoHeld(
                                ID,
                                id("demo"),
                                LATER,
                                null,
                                List.of(new Attendee(ADA, AttendeeRole.TEAM)),
                                GuestCount.NOBODY,
                                ADA));
    }

    @Test
    @Rule("R41")
    void none_is_due_after_an_end() {
        var closed =
                new LifecycleEvent.Closed(
                        ID,
                        id("c"),
                        reference("tried"),
                        reference("learnt"),
                        TODAY,
                        ADA,
                        List.of());
        var integrated =
                new LifecycleEvent.Integrated(
                        ID, id("i"), reference("into"), reference("office"), TODAY, ADA, List.of());
        assertThat(Demos.dueOn(TODAY, closed)).isNull();
        assertThat(Demos.dueOn(TODAY, integrated)).isNull();
    }

    @Test
    @Rule("R22")
    void an_import_is_paid_on_its_day_and_a_launch_of_today_too() {
        assertThat(paidOn(launch(ID, IMPORTED), TODAY)).isNotEqualTo(TODAY);
        assertThat(paidOn(launch(ID, Provenance.LIVE), LAUNCHED))
                .isEqualTo(paidOn(launch(ID, IMPORTED), TODAY));
    }

    @Test
    @Rule("R80")
    void what_was_consolidated_skips_no_stage_when_it_is_integrated() {
        LocalDate day = LAUNCHED.plusMonths(20);
        var integrated =
                initiativeOn(day)
                        .givenNothing()
                        .and(launch())
                        .and(TestCommands.stage("c", Stage.CONSOLIDATION, IMPORTED))
                        .when(TestCommands.integrated(day))
                        .accepted();
        assertThat(((LifecycleEvent.Integrated) integrated.getFirst()).flags())
                .containsExactly(Flag.IMPORTED);
    }

    @Test
    @Rule("R40")
    void the_group_opens_after_the_first_lead_and_after_nobody_else() {
        var coached = launchedOn(TODAY).and(named("coach", BOB, TeamRole.COACH));
        assertThat(team(coached.state()).groupFrom()).isNull();
        var led = coached.and(named("lead", new PersonId("p-eve"), TeamRole.PRODUCT_LEAD));
        var next =
                new TeamCommand.NameTeamMember(
                        Entry.of(ID, id("next"), ADA),
                        new PersonId("p-sam"),
                        TeamRole.PRODUCT_LEAD,
                        TODAY.minusDays(7));
        assertThat(team(led.and(next).state()).groupFrom()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    @Rule({"R50", "R51"})
    void without_a_key_nothing_is_measured() {
        var entry = Entry.of(ID, id("m"));
        var measure = new EvidenceCommand.MeasureByKey(entry, null, TODAY, 3, null, null);
        launchedOn(TODAY).when(measure).refusedBy("R50");
        initiativeOn(TODAY).givenNothing().and(launch()).when(measure).refusedBy("R50");
    }

    @Test
    @Rule({"R16", "R29"})
    void what_is_imported_is_late_only_where_its_grant_had_gone_back() {
        var spent =
                launchedOn(TODAY)
                        .when(expense("e", Amount.of(1, 0), LAUNCHED, IMPORTED))
                        .accepted();
        assertThat(((FundingEvent.Spent) spent.getLast()).flags()).containsExactly(Flag.IMPORTED);
    }

    @Test
    @Rule({"R16", "R29", "R65"})
    void what_is_imported_draws_on_what_had_ended_before_a_stop_however_late() {
        var stopped =
                launchedOn(TODAY)
                        .and(expense("e1", Amount.of(100_00, 0), LAUNCHED))
                        .and(new FundingCommand.ReleaseDueGrants(Entry.none(ID), TODAY))
                        .and(TestCommands.stop("s"));
        var spent =
                stopped.when(expense("e2", Amount.of(400_00, 0), LAUNCHED, IMPORTED)).accepted();
        assertThat(((FundingEvent.Spent) spent.getLast()).flags())
                .containsExactly(Flag.IMPORTED, Flag.LATE_BEFORE_STOP);
    }

    private static Team team(InitiativeState state) {
        return state.launched().orElseThrow().team();
    }

    private static LocalDate paidOn(LifecycleCommand.Launch launch, LocalDate today) {
        var launched = initiativeOn(today).givenNothing().when(launch).accepted().getFirst();
        return ((LifecycleEvent.Launched) launched).paidOn();
    }

    private static InitiativeCommand use(EvidenceLevel level, int delight) {
        return new EvidenceCommand.RecordUsage(
                Entry.of(ID, id("use"), ADA), TODAY, 3, level, delight, null, false);
    }

    private static InitiativeCommand named(String entry, PersonId who, TeamRole role) {
        return new TeamCommand.NameTeamMember(Entry.of(ID, id(entry), ADA), who, role, TODAY);
    }

    private static InitiativeCommand funding(
            RoundKind kind, Provenance how, Map<PersonId, TeamRole> team) {
        return new FundingCommand.FundRound(
                new Entry(ID, id("r2"), null, how), kind, Amount.of(1_00, 0), 3, LATER, team);
    }
}
