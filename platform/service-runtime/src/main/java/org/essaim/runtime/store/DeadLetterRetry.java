package org.essaim.runtime.store;

import java.util.Optional;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
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
        String name = processor.getName();
        try {
            transaction.executeWithoutResult(
                    _ -> {
                        deadLetters.lock(name);
                        if (first(processor, subject).filter(eventId::equals).isPresent()) {
                            handle(processor, engine.event(eventId).orElseThrow());
                            deadLetters.release(name, eventId);
                        }
                    });
            return true;
        } catch (RuntimeException failure) {
            String reason = DeadLetterInterceptor.reason(unwrapped(failure));
            LOG.warn("{} failed again with event {} of {}: {}", name, eventId, subject, reason);
            transaction.executeWithoutResult(_ -> deadLetters.failedAgain(name, eventId, reason));
            return false;
        }
    }

    private static void handle(AbstractEventProcessor processor, TrackedEventMessage<?> event) {
        ResultMessage<?> result =
                Handlers.handleAlone(processor, DefaultUnitOfWork.startAndGet(event));
        if (result.isExceptional()) {
            throw new FailedAgain(result.exceptionResult());
        }
    }

    private static Throwable unwrapped(RuntimeException failure) {
        return failure instanceof FailedAgain ? failure.getCause() : failure;
    }

    /** Carries whatever a handler threw out of the transaction. */
    private static final class FailedAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private FailedAgain(Throwable cause) {
            super(cause);
        }
    }
}
