package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Demos;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.DailyTask;
import org.essaim.runtime.schedule.Deadlines;

/**
 * When the next demo of each initiative is due, stored in the transaction that sets it; if none was
 * held by then, it is flagged for control the day after (R41).
 */
@SameTransaction
public class DemoDates implements DailyTask {

    /** The kind of these deadlines. */
    public static final String KIND = "demo";

    private final Deadlines deadlines;

    DemoDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** An imported stage asks for no demo: a portfolio file has no demos. */
    public void on(LifecycleEvent.StageEntered e) {
        if (!Demos.areDueAt(e.stage())) {
            drop(e.initiative());
        } else if (!Demos.areDueAt(e.from()) && !e.flags().contains(Flag.IMPORTED)) {
            set(e.initiative(), e.enteredOn().plusDays(Demos.DAYS));
        }
    }

    public void on(DemoEvent.DemoHeld e) {
        if (e.nextBy() != null) {
            set(e.initiative(), e.nextBy());
        }
    }

    public void on(LifecycleEvent.Paused e) {
        drop(e.initiative());
    }

    public void on(LifecycleEvent.Revived e) {
        if (Demos.areDueAt(e.stage())) {
            set(e.initiative(), e.revivedOn().plusDays(Demos.DAYS));
        }
    }

    public void on(LifecycleEvent.Integrated e) {
        drop(e.initiative());
    }

    public void on(LifecycleEvent.Closed e) {
        drop(e.initiative());
    }

    @Override
    public String name() {
        return "demo-dates";
    }

    @Override
    public void reached(LocalDate today) {
        deadlines.eachOver(
                KIND,
                today,
                id -> new DemoCommand.FlagOverdueDemo(Entry.none(new InitiativeId(id)), today));
    }

    private void set(InitiativeId initiative, LocalDate dueOn) {
        deadlines.set(KIND, initiative.value(), initiative.value(), dueOn);
    }

    private void drop(InitiativeId initiative) {
        deadlines.drop(KIND, initiative.value());
    }
}
