package org.essaim.micro.setup;

import java.time.LocalDate;
import org.essaim.micro.initiative.automation.GrantTerms;
import org.essaim.micro.portfolio.automation.ImportsInProgress;
import org.essaim.runtime.schedule.DailyTask;
import org.springframework.stereotype.Component;

/**
 * Releases grants on a new business day (R29), unless a portfolio import is unfinished, whose later
 * lines may still spend on them.
 */
@Component
record TermsSetup(GrantTerms terms, ImportsInProgress imports) implements DailyTask {

    @Override
    public void reached(LocalDate today) {
        if (!imports.any()) {
            terms.releaseBefore(today);
        }
    }
}
