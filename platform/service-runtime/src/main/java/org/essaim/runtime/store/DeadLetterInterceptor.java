package org.essaim.runtime.store;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around every event of one processor: an event that cannot be handled is parked with its reason,
 * in the transaction of the others, and later events of its subject wait behind it.
 */
final class DeadLetterInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterInterceptor.class);

    private final String processor;
    private final DeadLetterEvents parked;
    private final ProcessorMode caution;
    private final SavepointUnitOfWork ownUnitOfWork;

    DeadLetterInterceptor(
            String processor,
            DeadLetterEvents parked,
            ProcessorMode caution,
            SavepointUnitOfWork ownUnitOfWork) {
        this.processor = processor;
        this.parked = parked;
        this.caution = caution;
        this.ownUnitOfWork = ownUnitOfWork;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain handling)
            throws Exception {
        EventMessage<?> event = batch.getMessage();
        String subject = EventSubject.of(event);
        if (parkedSubjects(batch).contains(subject) && isStillParked(subject)) {
            parked.park(processor, subject, event.getIdentifier(), null);
            return null;
        }
        if (!caution.isNeeded()) {
            return handling.proceed();
        }
        try {
            return ownUnitOfWork.behindASavepoint(batch, handling);
        } catch (Exception failure) {
            if (TransientFailures.isTransient(failure)
                    && !caution.isExhausted(event.getIdentifier())) {
                throw failure;
            }
            park(batch, event, subject, failure);
            return null;
        }
    }

    private void park(
            UnitOfWork<?> batch, EventMessage<?> event, String subject, Exception failure) {
        LOG.warn(
                "{} parks event {} and what follows of {}: {}",
                processor,
                event.getIdentifier(),
                subject,
                reason(failure));
        parked.lock(processor);
        parked.park(processor, subject, event.getIdentifier(), reason(failure));
        parkedSubjects(batch).add(subject);
    }

    static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private Set<String> parkedSubjects(UnitOfWork<?> batch) {
        return batch.root()
                .getOrComputeResource(
                        "parked subjects", _ -> new HashSet<>(parked.subjects(processor)));
    }

    /** A retry may have let it go since the batch began; the lock keeps it from doing so now. */
    private boolean isStillParked(String subject) {
        parked.lock(processor);
        return parked.isParked(processor, subject);
    }
}
