package org.essaim.micro.use.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.use.automation.MonthsOfUse.Month;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.runtime.command.Eventually;
import org.springframework.core.annotation.Order;

/**
 * Whoever says that they use it waits for nothing: it is counted afterwards, one after the other,
 * and touches the initiative only where evidence follows (R52).
 */
@Eventually
@Order(1)
@ProcessingGroup("use")
class WhenUseSaidThenCount {

    private final EvidenceOfUse evidence;
    private final MonthsOfUse months;

    WhenUseSaidThenCount(EvidenceOfUse evidence, MonthsOfUse months) {
        this.evidence = evidence;
        this.months = months;
    }

    @EventHandler
    void on(UseEvent.UseSaid e) {
        evidence.first(new Month(e.initiative(), e.saidOn().withDayOfMonth(1)));
    }

    /** The owner may withdraw what was counted (R53). */
    @EventHandler
    void on(EvidenceEvent.UsageWithdrawn e) {
        months.withdrawn(e.evidenceId());
    }
}
