package org.essaim.incubator.search.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.search.read.SearchEntries;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.runtime.command.Eventually;

/** Funding that stops or runs again is news to whoever looks for that (R62, R67). */
@Eventually
@ProcessingGroup("search")
class WhenFundingStoppedThenItIsNews {

    private final SearchEntries entries;

    WhenFundingStoppedThenItIsNews(SearchEntries entries) {
        this.entries = entries;
    }

    @EventHandler
    void on(StoppingEvent.Stopped event) {
        entries.changed(event.division(), event.initiative());
    }

    @EventHandler
    void on(StoppingEvent.Reinstated event) {
        entries.changed(event.division(), event.initiative());
    }
}
