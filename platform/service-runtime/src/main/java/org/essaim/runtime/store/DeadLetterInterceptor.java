package org.essaim.runtime.store;

import module java.base;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around every event of one processor: an event that cannot be handled becomes a dead letter, with
 * its reason and in the transaction of the others, and later events of its subject wait behind it.
 */
record DeadLetterInterceptor(
        String processor,
        DeadLetterEvents deadLetters,
        DeadLetterSubjects subjects,
        ProcessorMode mode,
        SavepointUnitOfWork ownUnitOfWork)
        implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterInterceptor.class);

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain handling)
            throws Exception {
        EventMessage<?> event = batch.getMessage();
        String subject = EventSubject.of(event);
        if (deadLetterSubjects(batch).contains(subject) && isStillWaiting(subject)) {
            deadLetters.add(processor, subject, event.getIdentifier(), null);
            return null;
        }
        if (!mode.isCareful()) {
            return handling.proceed();
        }
        try {
            return ownUnitOfWork.behindASavepoint(batch, handling);
        } catch (Exception failure) {
            if (TransientFailures.isTransient(failure)
                    && !mode.isExhausted(event.getIdentifier())) {
                throw failure;
            }
            deadLetter(batch, event, subject, failure);
            return null;
        }
    }

    private void deadLetter(
            UnitOfWork<?> batch, EventMessage<?> event, String subject, Exception failure) {
        LOG.warn(
                "{} puts event {} and what follows of {} among the dead letters: {}",
                processor,
                event.getIdentifier(),
                subject,
                reason(failure));
        deadLetters.lock(processor);
        subjects.askAgain(processor);
        deadLetters.add(processor, subject, event.getIdentifier(), reason(failure));
        deadLetterSubjects(batch).add(subject);
    }

    static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private Set<String> deadLetterSubjects(UnitOfWork<?> batch) {
        return batch.root()
                .getOrComputeResource("dead letter subjects", _ -> subjects.of(processor));
    }

    /** A retry may have let it go since the batch began; the lock keeps it from doing so now. */
    private boolean isStillWaiting(String subject) {
        deadLetters.lock(processor);
        return deadLetters.contains(processor, subject);
    }
}
