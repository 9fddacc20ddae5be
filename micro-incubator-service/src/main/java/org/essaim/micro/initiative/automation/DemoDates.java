package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Demos;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.InitiativeEvent;
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

    public void on(LifecycleEvent.StageEntered e) {
        next(e);
    }

    public void on(DemoEvent.DemoHeld e) {
        next(e);
    }

    public void on(LifecycleEvent.Paused e) {
        next(e);
    }

    public void on(LifecycleEvent.Revived e) {
        next(e);
    }

    public void on(LifecycleEvent.Integrated e) {
        next(e);
    }

    public void on(LifecycleEvent.Closed e) {
        next(e);
    }

    @Override
    public void reached(LocalDate today) {
        deadlines.eachOver(
                KIND,
                today,
                id -> new DemoCommand.FlagOverdueDemo(Entry.none(new InitiativeId(id)), today));
    }

    private void next(InitiativeEvent event) {
        String id = event.initiative().value();
        LocalDate dueOn = Demos.dueOn(deadlines.lastDay(KIND, id).orElse(null), event);
        if (dueOn == null) {
            deadlines.drop(KIND, id);
        } else {
            deadlines.set(KIND, id, id, dueOn);
        }
    }
}
