package org.essaim.incubator.control.domain;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** An expense or evidence that has arrived at the centre, and whose it is. */
public record QueuedItem(ControlItem item, InitiativeId initiative) {

    /** Whose it is. */
    public DivisionId division() {
        return item.division();
    }
}
