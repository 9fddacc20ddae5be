package org.essaim.node.store;

import java.util.Map;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventProcessingException;

/** A failure rolls the whole batch back; it is handled again, carefully this time. */
final class AbortTheBatch implements ErrorHandler {

    private final Map<String, Caution> cautions;

    AbortTheBatch(Map<String, Caution> cautions) {
        this.cautions = cautions;
    }

    @Override
    public void handleError(ErrorContext failed) throws Exception {
        cautions.computeIfAbsent(failed.eventProcessor(), _ -> new Caution()).somethingFailed();
        if (failed.error() instanceof Exception exception) {
            throw exception;
        }
        // An Error would end the worker's thread without a word.
        throw new EventProcessingException("an event handler failed badly", failed.error());
    }
}
