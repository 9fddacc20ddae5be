package org.essaim.incubator.stopping.read;

import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;

/** In which order stops are listed. */
enum StopSort {
    /** The first due first. */
    DUE(
            SortOrder.by("due_on", SortKey::day, Stop::dueOn)
                    .then("initiative collate \"C\"", SortKey::text, Stop::initiative)
                    .then("division collate \"C\"", SortKey::text, Stop::division)),
    /** The last due first. */
    LATEST(SortOrder.latest("due_on", Stop::dueOn));

    private final SortOrder<Stop> order;

    StopSort(SortOrder<Stop> order) {
        this.order = order.then("stop_id", SortKey::id, Stop::stopId);
    }

    SortOrder<Stop> order() {
        return order;
    }
}
