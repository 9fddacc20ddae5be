package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.micro.initiative.domain.TestCommands.use;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Stage;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** From pilot to growth: what grows is shown every fourteen days as what is tried (R41). */
@Rule("R41")
class DemosInGrowthTest {

    private static final DemoEvent.DemoMissed MISSED = missed(TODAY.plusDays(14));

    @Test
    void whoever_enters_growth_shows_it_within_fourteen_days() {
        var growth = used().and(stage("growth", Stage.GROWTH));
        growth.when(overdue(TODAY.plusDays(14))).nothingMore();
        growth.when(overdue(TODAY.plusDays(15))).then(MISSED);
    }

    @Test
    void what_was_due_in_the_pilot_stays_due_in_growth() {
        LocalDate pilot = TODAY.minusDays(5);
        var growth =
                used().and(
                                new LifecycleCommand.EnterStage(
                                        Entry.of(ID, id("pilot"), ADA), Stage.PILOT, pilot))
                        .and(stage("growth", Stage.GROWTH));
        growth.when(overdue(pilot.plusDays(14))).nothingMore();
        growth.when(overdue(pilot.plusDays(15))).then(missed(pilot.plusDays(14)));
    }

    @Test
    void a_demo_in_growth_sets_the_day_for_the_next() {
        used().and(stage("growth", Stage.GROWTH))
                .when(
                        new DemoCommand.RecordDemo(
                                Entry.of(ID, id("demo"), ADA),
                                TODAY,
                                new Attending(AttendeeRole.TEAM, false, false),
                                GuestCount.NOBODY))
                .then(
                        new DemoEvent.DemoHeld(
                                ID,
                                id("demo"),
                                TODAY,
                                TODAY.plusDays(14),
                                List.of(new Attendee(ADA, AttendeeRole.TEAM)),
                                GuestCount.NOBODY,
                                ADA));
    }

    @Test
    void who_comes_back_to_growth_shows_it_within_fourteen_days() {
        used().and(stage("growth", Stage.GROWTH))
                .and(
                        new LifecycleCommand.Pause(
                                Entry.of(ID, id("pause"), ADA), text("winter"), TODAY))
                .and(
                        new LifecycleCommand.Revive(
                                Entry.of(ID, id("revival"), ADA),
                                text("spring"),
                                Stage.GROWTH,
                                TODAY))
                .when(overdue(TODAY.plusDays(15)))
                .then(MISSED);
    }

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            used() {
        return launchedOn(TODAY).and(use("used", 3, EvidenceLevel.MEASURED, TODAY.minusDays(9)));
    }

    private static InitiativeCommand overdue(LocalDate today) {
        return new DemoCommand.FlagOverdueDemo(Entry.none(ID), today);
    }

    private static DemoEvent.DemoMissed missed(LocalDate due) {
        return new DemoEvent.DemoMissed(
                ID, NamedUuid.of("demo-missed", ID.value(), due.toString()), due, due.plusDays(1));
    }
}
