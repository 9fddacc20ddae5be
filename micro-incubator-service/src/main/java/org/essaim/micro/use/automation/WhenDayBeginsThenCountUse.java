package org.essaim.micro.use.automation;

import module java.base;

import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.schedule.DailyTask;
import org.springframework.stereotype.Component;

/** Counts the months that are over, and those in which something was taken back (R52). */
@Component
record WhenDayBeginsThenCountUse(MonthsOfUse months, EvidenceOfUse evidence, UnitOfWorkRunner unit)
        implements DailyTask {

    @Override
    public void reached(LocalDate today) {
        months.toCount(today).forEach(month -> unit.run(() -> evidence.daily(month)));
    }
}
