package org.essaim.runtime.store;

import java.util.Map;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventProcessingException;

/** A failure rolls the whole batch back; it is handled again, carefully this time. */
record RollbackErrorHandler(Map<String, ProcessorMode> modes) implements ErrorHandler {

    @Override
    public void handleError(ErrorContext failed) throws Exception {
        modes.computeIfAbsent(failed.eventProcessor(), _ -> new ProcessorMode()).somethingFailed();
        if (failed.error() instanceof Exception exception) {
            throw exception;
        }
        // An Error would end the worker's thread without a word.
        throw new EventProcessingException("an event handler failed badly", failed.error());
    }
}
