package org.essaim.incubator.initiative.read;

import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;

/** In which order initiatives are listed. */
enum InitiativeSort {
    /** By their names. */
    NAME(SortOrder.by("initiative collate \"C\"", SortKey::text, InitiativeRow::initiative)),
    /** The last one launched first. */
    LATEST(
            SortOrder.latest("launched_on", InitiativeRow::launchedOn)
                    .then("initiative collate \"C\"", SortKey::text, InitiativeRow::initiative));

    private final SortOrder<InitiativeRow> order;

    InitiativeSort(SortOrder<InitiativeRow> order) {
        this.order = order.then("division collate \"C\"", SortKey::text, InitiativeRow::division);
    }

    SortOrder<InitiativeRow> order() {
        return order;
    }
}
