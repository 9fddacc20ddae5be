package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launch;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import java.time.LocalDate;
import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    private static InitiativeCommand pause(WrittenText why, LocalDate day) {
        return new LifecycleCommand.Pause(Entry.of(ID, id("pause"), ADA), why, day);
    }

    private static InitiativeCommand revival(WrittenText note, Stage stage) {
        return new LifecycleCommand.Revive(Entry.of(ID, id("revival"), ADA), note, stage, TODAY);
    }

    @Test
    @Rule("R84")
    void a_closing_says_what_was_tried_and_what_was_learnt() {
        launchedOn(TODAY).when(closing(null, "a call is better")).refusedBy("R84");
        launchedOn(TODAY).when(closing("a form", null)).refusedBy("R84");
    }

    @Test
    @Rule("R21")
    void somebody_launches() {
        var byNobody = launch("it hurts", "a form", TestCommands.DIVISION, null, Provenance.LIVE);
        initiativeOn(TODAY).givenNothing().when(byNobody).refusedBy("R21");
    }

    @Nested
    class Resting {
        @Test
        @Rule("R83")
        void a_pause_has_a_reason_and_a_revival_a_restart_note() {
            var awake = launchedOn(TODAY);
            awake.when(pause(text("the lead left"), TODAY))
                    .then(
                            new LifecycleEvent.Paused(
                                    ID, id("pause"), reference("the lead left"), TODAY, ADA));
            awake.when(pause(null, TODAY)).refusedBy("R83");
            awake.when(revival(text("again"), null)).refusedBy("R83");
            var dormant = awake.and(pause(text("the lead left"), TODAY));
            dormant.when(new LifecycleCommand.Pause(Entry.of(ID, id("p2"), ADA), text("x"), TODAY))
                    .refusedBy("R83");
            dormant.when(revival(null, null)).refusedBy("R83");
            dormant.when(revival(text("a new lead"), null))
                    .then(
                            new LifecycleEvent.Revived(
                                    ID,
                                    id("revival"),
                                    reference("a new lead"),
                                    Stage.IDEA,
                                    Stage.IDEA,
                                    TODAY,
                                    ADA));
        }

        @Test
        @Rule({"R80", "R83"})
        void a_revival_goes_back_and_nothing_else_does() {
            var pilot = launchedOn(TODAY).and(stage("p", Stage.PILOT));
            pilot.when(stage("back", Stage.IDEA))
                    .refused(new LifecycleRefusal.NotForward(Stage.PILOT, Stage.IDEA));
            var dormant = pilot.and(pause(text("x"), TODAY));
            dormant.when(stage("on", Stage.GROWTH)).refusedBy("R83");
            dormant.when(revival(text("on"), Stage.GROWTH)).refusedBy("R83");
            var revived = dormant.and(revival(text("from the start"), Stage.IDEA));
            assertThat(revived.when(stage("again", Stage.PILOT)).accepted()).hasSize(1);
            var imported = dormant.when(stage("imported", Stage.CONSOLIDATION, IMPORTED));
            assertThat(imported.accepted()).hasSize(1);
        }

        @Test
        @Rule({"R60", "R83"})
        void the_clocks_of_expenses_run_on_and_money_may_still_be_spent() {
            LocalDate day = LocalDate.of(2020, 6, 1);
            var events =
                    launchedOn(day)
                            .and(pause(text("x"), day))
                            .when(expense("e", Amount.of(1_00, 0), day))
                            .accepted();
            assertThat(events)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            FundingEvent.Spent.class,
                            spent -> assertThat(spent.useBy()).isEqualTo("2021-06-01"));
        }

        @Test
        @Rule("R41")
        void no_demo_is_due_while_it_rests_and_one_is_two_weeks_after_its_revival() {
            var dormant =
                    launchedOn(TODAY).and(stage("p", Stage.PILOT)).and(pause(text("x"), TODAY));
            var later = new DemoCommand.FlagOverdueDemo(Entry.none(ID), TODAY.plusDays(99));
            dormant.when(later).nothingMore();
            var revived = dormant.and(revival(text("y"), null));
            revived.when(new DemoCommand.FlagOverdueDemo(Entry.none(ID), TODAY.plusDays(14)))
                    .nothingMore();
            assertThat(revived.when(later).accepted()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ObstacleKind.class)
    @Rule({"R36", "R92"})
    void an_obstacle_of_each_kind_is_recorded(ObstacleKind kind) {
        launchedOn(TODAY)
                .when(obstacle(kind, text("six months for a laptop"), TODAY))
                .then(
                        new LifecycleEvent.ObstacleMet(
                                ID,
                                id("obstacle"),
                                kind,
                                reference("six months for a laptop"),
                                TODAY,
                                ADA));
    }

    @Test
    @Rule("R92")
    void an_obstacle_without_kind_or_text_or_day_is_refused() {
        var launched = launchedOn(TODAY);
        launched.when(obstacle(null, text("x"), TODAY)).refusedBy("R92");
        launched.when(obstacle(ObstacleKind.HR, null, TODAY)).refusedBy("R92");
        launched.when(obstacle(ObstacleKind.HR, text("x"), LAUNCHED.minusDays(1)))
                .refused(new LifecycleRefusal.DayBeforeLaunch(LAUNCHED.minusDays(1), LAUNCHED));
        launched.when(obstacle(ObstacleKind.HR, text("x"), TODAY.plusDays(1)))
                .refused(new LifecycleRefusal.FutureDay(TODAY.plusDays(1), TODAY));
    }

    private static InitiativeCommand obstacle(ObstacleKind kind, WrittenText what, LocalDate day) {
        return new LifecycleCommand.RecordObstacle(
                Entry.of(ID, id("obstacle"), ADA), kind, what, day);
    }

    @Test
    @Rule("R25")
    void one_half_day_a_week_is_fine_and_one_over_is_shown_once_and_refused_to_nobody() {
        var launched = launchedOn(TODAY);
        launched.when(week(1)).nothingMore();
        launched.when(week(2)).then(flagged("week", Flag.OVER_HALF_DAY_A_WEEK));
        var flagged = launched.and(week(2));
        flagged.when(week(3)).nothingMore();
        assertThat(flagged.when(expense("e", Amount.of(1_00, 1), LAUNCHED)).accepted()).hasSize(1);
        launched.and(closing("a", "b"))
                .when(week(2))
                .then(flagged("week", Flag.OVER_HALF_DAY_A_WEEK));
    }

    private static InitiativeCommand week(int halfDays) {
        return new FundingCommand.CheckWeeklyTime(Entry.of(ID, id("week")), id("about"), halfDays);
    }

    @Test
    @Rule("R26")
    void ninety_days_apart_are_split_and_ninety_one_are_not() {
        var launched = launchedOn(TODAY);
        launched.when(other(LAUNCHED)).then(flagged("other", Flag.SPLIT));
        launched.when(other(LAUNCHED.plusDays(90))).then(flagged("other", Flag.SPLIT));
        launched.when(other(LAUNCHED.minusDays(90))).then(flagged("other", Flag.SPLIT));
        launched.when(other(LAUNCHED.plusDays(91))).nothingMore();
        launched.when(other(LAUNCHED.minusDays(91))).nothingMore();
        launched.and(closing("a", "b")).when(other(LAUNCHED)).then(flagged("other", Flag.SPLIT));
    }

    private static InitiativeCommand other(LocalDate launchedOn) {
        return new FundingCommand.CheckSplitting(
                Entry.of(ID, id("other")), id("about"), launchedOn);
    }

    private static InitiativeEvent flagged(String entry, Flag flag) {
        return new FundingEvent.Flagged(ID, id(entry), flag, id("about"), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-27, 2020-W52",
        "2020-12-28, 2020-W53",
        "2021-01-01, 2020-W53",
        "2021-01-03, 2020-W53",
        "2021-01-04, 2021-W01",
        "2024-12-30, 2025-W01"
    })
    @Rule("R25")
    void a_week_is_that_of_iso_also_across_new_year(LocalDate day, String week) {
        assertThat(FirstRounds.weekOf(day)).isEqualTo(week);
    }

    @Test
    @Rule("R05")
    void running_an_incubator_costs_nothing() {
        launchedOn(TODAY)
                .when(
                        new SpendingCommand.RecordExpense(
                                Entry.of(ID, id("e"), ADA),
                                Amount.of(1, 0),
                                text("coffee for the volunteers"),
                                Purpose.INCUBATOR,
                                LAUNCHED))
                .refused(new SpendingRefusal.ExpenseForIncubator());
    }

    @Test
    @Rule("R93")
    void the_use_of_a_derogation_is_part_of_the_story() {
        launchedOn(TODAY)
                .when(
                        new LifecycleCommand.RecordDerogationUse(
                                Entry.of(ID, id("use")), id("derogation"), TODAY))
                .then(new LifecycleEvent.DerogationUsed(ID, id("use"), id("derogation"), TODAY));
    }

    @Test
    @Rule("R93")
    void a_derogation_is_not_used_for_a_day_before_the_launch() {
        LocalDate before = LAUNCHED.minusDays(1);
        launchedOn(TODAY)
                .when(
                        new LifecycleCommand.RecordDerogationUse(
                                Entry.of(ID, id("use")), id("derogation"), before))
                .refused(new LifecycleRefusal.DayBeforeLaunch(before, LAUNCHED));
    }
}
