package org.essaim.runtime.store;

import java.util.Optional;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Handles dead letters again, each in a transaction of its own. */
final class DeadLetterRetry {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final PostgresEventStorageEngine engine;
    private final DeadLetterEvents deadLetters;
    private final TransactionTemplate transaction;

    DeadLetterRetry(
            PostgresEventStorageEngine engine,
            DeadLetterEvents deadLetters,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.deadLetters = deadLetters;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @return how many events of the subject went through before one failed, or until none was left
     */
    int retry(AbstractEventProcessor processor, String subject) {
        int handled = 0;
        Optional<String> next = first(processor, subject);
        while (next.isPresent() && handledNow(processor, subject, next.get())) {
            handled++;
            next = first(processor, subject);
        }
        return handled;
    }

    private Optional<String> first(AbstractEventProcessor processor, String subject) {
        return deadLetters.first(processor.getName(), subject);
    }

    private boolean handledNow(AbstractEventProcessor processor, String subject, String eventId) {
        Throwable failure = failure(processor, subject, eventId);
        if (failure == null) {
            return true;
        }
        String name = processor.getName();
        String reason = DeadLetterInterceptor.reason(failure);
        LOG.warn("{} failed again with event {} of {}: {}", name, eventId, subject, reason);
        transaction.executeWithoutResult(_ -> deadLetters.failedAgain(name, eventId, reason));
        return false;
    }

    /** Handles it, unless somebody else did; null where nothing went wrong. */
    private Throwable failure(AbstractEventProcessor processor, String subject, String eventId) {
        try {
            return transaction.execute(
                    status -> {
                        deadLetters.lock(processor.getName());
                        if (first(processor, subject).filter(eventId::equals).isEmpty()) {
                            return null;
                        }
                        Throwable thrown = handle(processor, eventId);
                        if (thrown == null) {
                            deadLetters.release(processor.getName(), eventId);
                        } else {
                            status.setRollbackOnly();
                        }
                        return thrown;
                    });
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private Throwable handle(AbstractEventProcessor processor, String eventId) {
        for (TrackedEventMessage<?> event : engine.event(eventId)) {
            ResultMessage<?> result = handleAlone(processor, DefaultUnitOfWork.startAndGet(event));
            if (result.isExceptional()) {
                return result.exceptionResult();
            }
        }
        return null;
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
