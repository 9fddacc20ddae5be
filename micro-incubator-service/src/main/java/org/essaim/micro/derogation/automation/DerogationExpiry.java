package org.essaim.micro.derogation.automation;

import module java.base;

import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.runtime.command.SameTransaction;
import org.essaim.runtime.schedule.DailyTask;
import org.essaim.runtime.schedule.Deadlines;

/** A derogation ends by itself on the day after its last (R93). */
@SameTransaction
public class DerogationExpiry implements DailyTask {

    private static final String KIND = "derogation";

    private final Deadlines deadlines;

    DerogationExpiry(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public void on(DerogationEvent.Granted e) {
        String id = e.derogation().toString();
        deadlines.set(KIND, id, id, e.until());
    }

    @Override
    public void reached(LocalDate today) {
        deadlines.eachOver(
                KIND, today, id -> new DerogationCommand.Expire(UUID.fromString(id), today));
    }
}
