package org.essaim.runtime.store;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles one event of a batch in a unit of work of its own, behind a savepoint of the batch's
 * transaction: whatever it does, also the events that its commands append, is done or undone alone.
 */
final class SavepointUnitOfWork {

    private final TransactionTemplate savepoint;

    SavepointUnitOfWork(PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Object behindASavepoint(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain handling)
            throws Exception {
        ResultMessage<Object> result =
                savepoint.execute(
                        status -> {
                            ResultMessage<Object> isolated = isolated(batch, handling);
                            if (isolated.isExceptional()) {
                                status.setRollbackOnly();
                            }
                            return isolated;
                        });
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable failure = result.exceptionResult();
        throw failure instanceof Exception exception
                ? exception
                : new EventProcessingException(failure.toString(), failure);
    }

    private static ResultMessage<Object> isolated(
            UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain handling) {
        CurrentUnitOfWork.clear(batch);
        try {
            UnitOfWork<EventMessage<?>> own = DefaultUnitOfWork.startAndGet(batch.getMessage());
            own.registerCorrelationDataProvider(_ -> batch.getCorrelationData());
            return own.executeWithResult(handling::proceed);
        } finally {
            CurrentUnitOfWork.set(batch);
        }
    }
}
