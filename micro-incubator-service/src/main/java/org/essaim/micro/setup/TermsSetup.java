package org.essaim.micro.setup;

import java.time.LocalDate;
import org.essaim.micro.initiative.automation.WhenTermEndsThenRelease;
import org.essaim.micro.portfolio.automation.ImportsInProgress;
import org.essaim.runtime.schedule.DailyTask;
import org.springframework.stereotype.Component;

/**
 * A new business day ends grants (R29); not while a portfolio is half in, whose later lines may
 * still spend on them.
 */
@Component
class TermsSetup implements DailyTask {

    private final WhenTermEndsThenRelease terms;
    private final ImportsInProgress imports;

    TermsSetup(WhenTermEndsThenRelease terms, ImportsInProgress imports) {
        this.terms = terms;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "release-grants";
    }

    @Override
    public void reached(LocalDate today) {
        if (!imports.any()) {
            terms.reached(today);
        }
    }
}
