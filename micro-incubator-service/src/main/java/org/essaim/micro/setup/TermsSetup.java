package org.essaim.micro.setup;

import java.time.Clock;
import org.essaim.contract.BusinessDay;
import org.essaim.micro.initiative.automation.WhenTermIsOverThenRelease;
import org.essaim.micro.portfolio.automation.ImportsInProgress;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks again and again whether a new business day has ended grants (R29); not while a portfolio is
 * half in, whose later lines may still spend on them.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TermsSetup {

    private final WhenTermIsOverThenRelease terms;
    private final ImportsInProgress imports;
    private final Clock clock;

    TermsSetup(WhenTermIsOverThenRelease terms, ImportsInProgress imports, Clock clock) {
        this.terms = terms;
        this.imports = imports;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${essaim.micro.first-term-check:PT1M}",
            fixedDelayString = "${essaim.micro.term-check:PT1M}")
    void look() {
        if (!imports.any()) {
            terms.reached(BusinessDay.of(clock.instant()));
        }
    }
}
