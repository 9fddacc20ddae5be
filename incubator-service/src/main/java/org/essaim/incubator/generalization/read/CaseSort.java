package org.essaim.incubator.generalization.read;

import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;

/** In which order cases are listed. */
enum CaseSort {
    /** By the names of their initiatives. */
    NAME(
            SortOrder.by("initiative collate \"C\"", SortKey::text, Case::initiative)
                    .then("division collate \"C\"", SortKey::text, Case::division)),
    /** The last one opened first. */
    LATEST(
            SortOrder.latest("opened_on", Case::openedOn)
                    .then("case_id", SortKey::id, Case::caseId));

    private final SortOrder<Case> order;

    CaseSort(SortOrder<Case> order) {
        this.order = order;
    }

    SortOrder<Case> order() {
        return order;
    }
}
