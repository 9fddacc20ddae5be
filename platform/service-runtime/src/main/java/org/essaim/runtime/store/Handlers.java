package org.essaim.runtime.store;

import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.essaim.eventstore.CommitOrderToken;

/** What a processor does with an event, apart from when it does it. */
public interface Handlers {

    /**
     * Up to where the processor has handled or dead-lettered everything, and committed what it did.
     */
    CommitOrderToken committed(String processor);

    /** The ids of the events that wait in the processor. */
    Set<String> deadLetterIds(String processor);

    /**
     * Lets the processor's handlers handle the event once more, in the caller's transaction.
     * Commands that they send are not carried out ({@link Reprocessing}).
     */
    void handle(String processor, TrackedEventMessage<?> event);
}
