package org.essaim.incubator.search.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.search.read.SearchEntries;
import org.essaim.runtime.command.Eventually;

/** What others may adopt from now on, or is about something else, is news (R71, R76). */
@Eventually
@ProcessingGroup("search")
class WhenCaseDecidedThenItIsNews {

    private final SearchEntries entries;

    WhenCaseDecidedThenItIsNews(SearchEntries entries) {
        this.entries = entries;
    }

    @EventHandler
    void on(GeneralizationEvent.Generalized event) {
        entries.changed(event.division(), event.initiative());
    }

    @EventHandler
    void on(GeneralizationEvent.Described event) {
        entries.changed(event.division(), event.initiative());
    }
}
