package org.essaim.runtime.store;

import java.util.Set;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.eventstore.CommitOrderToken;

/** What a processor does with an event, apart from when it does it. */
public final class Handlers {

    private final ProcessorTokens tokens;
    private final DeadLetterEvents deadLetters;

    Handlers(ProcessorTokens tokens, DeadLetterEvents deadLetters) {
        this.tokens = tokens;
        this.deadLetters = deadLetters;
    }

    /**
     * Up to where the processor has handled or dead-lettered everything, and committed what it did.
     */
    public CommitOrderToken committed(String processor) {
        return tokens.committed(processor);
    }

    /** The ids of the events that wait in the processor. */
    public Set<String> deadLetterIds(String processor) {
        return deadLetters.ids(processor);
    }

    /**
     * Lets the processor's handlers handle the event once more, in the caller's transaction.
     * Commands that they send are not carried out ({@link Reprocessing}).
     */
    public void handle(String processor, TrackedEventMessage<?> event) {
        AbstractEventProcessor running = (AbstractEventProcessor) tokens.streaming().get(processor);
        UnitOfWork<TrackedEventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
        Reprocessing.mark(work);
        ResultMessage<?> result = handleAlone(running, work);
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    "event " + event.getIdentifier(), result.exceptionResult());
        }
    }

    /** One event, apart from any batch. */
    static ResultMessage<?> handleAlone(
            AbstractEventProcessor processor, UnitOfWork<? extends EventMessage<?>> work) {
        return work.executeWithResult(
                () -> {
                    processor.eventHandlerInvoker().handle(work.getMessage(), Segment.ROOT_SEGMENT);
                    return null;
                });
    }
}
