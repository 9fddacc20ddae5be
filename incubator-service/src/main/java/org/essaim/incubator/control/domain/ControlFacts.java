package org.essaim.incubator.control.domain;

import module java.base;

/** Brings what a decision of control has to know of the queue; deciders get it as a value. */
public interface ControlFacts {

    /** Empty where no such expense or evidence has arrived. */
    Optional<QueuedItem> queued(ControlItem item);

    /** All that has arrived so far and is in the scope. */
    Population population(SampleScope scope);
}
