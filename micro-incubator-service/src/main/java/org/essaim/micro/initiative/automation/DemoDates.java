package org.essaim.micro.initiative.automation;

import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Demos;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.DailyTask;
import org.essaim.runtime.schedule.Deadlines;

/**
 * When the next demo of each initiative is due, kept in the transaction that sets it; the day after
 * it control is told by itself (R41).
 */
@SameTransaction
public class DemoDates implements DailyTask {

    /** The kind of these deadlines. */
    public static final String KIND = "demo";

    private final CommandGateway commands;
    private final Deadlines deadlines;

    DemoDates(CommandGateway commands, Deadlines deadlines) {
        this.commands = commands;
        this.deadlines = deadlines;
    }

    /** What an import tells of a stage asks for no demo: those of then are not in the file. */
    public void on(InitiativeEvent.StageEntered e) {
        if (!Demos.asks(e.stage())) {
            drop(e.initiative());
        } else if (!Demos.asks(e.from()) && !e.flags().contains(Flag.IMPORTED)) {
            set(e.initiative(), e.enteredOn().plusDays(Demos.DAYS));
        }
    }

    public void on(DemoEvent.DemoHeld e) {
        if (e.nextBy() != null) {
            set(e.initiative(), e.nextBy());
        }
    }

    public void on(ProgressEvent.Paused e) {
        drop(e.initiative());
    }

    public void on(ProgressEvent.Revived e) {
        if (Demos.asks(e.stage())) {
            set(e.initiative(), e.revivedOn().plusDays(Demos.DAYS));
        }
    }

    public void on(InitiativeEvent.Integrated e) {
        drop(e.initiative());
    }

    public void on(InitiativeEvent.Closed e) {
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
                id ->
                        commands.sendAndWait(
                                new DemoCommand.FlagOverdueDemo(new InitiativeId(id), today)));
    }

    private void set(InitiativeId initiative, LocalDate dueOn) {
        deadlines.set(KIND, initiative.value(), initiative.value(), dueOn);
    }

    private void drop(InitiativeId initiative) {
        deadlines.drop(KIND, initiative.value());
    }
}
