package org.essaim.runtime.store;

import org.axonframework.eventhandling.EventMessage;
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
        try {
            return savepoint.execute(_ -> isolated(batch, handling));
        } catch (HandlingFailed failed) {
            throw failed.because;
        }
    }

    private static Object isolated(
            UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain handling) {
        CurrentUnitOfWork.clear(batch);
        try {
            UnitOfWork<EventMessage<?>> own = DefaultUnitOfWork.startAndGet(batch.getMessage());
            own.registerCorrelationDataProvider(_ -> batch.getCorrelationData());
            ResultMessage<Object> result = own.executeWithResult(handling::proceed);
            if (result.isExceptional()) {
                throw new HandlingFailed(result.exceptionResult());
            }
            return result.getPayload();
        } finally {
            CurrentUnitOfWork.set(batch);
        }
    }

    /** Carries a checked exception out of a transaction template. */
    private static final class HandlingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Exception because;

        private HandlingFailed(Throwable cause) {
            super(cause);
            this.because = cause instanceof Exception failure ? failure : this;
        }
    }
}
