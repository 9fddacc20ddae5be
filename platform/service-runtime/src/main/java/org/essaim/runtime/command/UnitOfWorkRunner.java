package org.essaim.runtime.command;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.runtime.write.IdempotencyKeys;
import org.springframework.util.ReflectionUtils;

/** Several commands and what is written beside them in one unit of work and one transaction. */
public final class UnitOfWorkRunner {

    private final TransactionManager transactions;
    private final ConflictRetry conflicts;
    private final IdempotencyKeys keys;

    UnitOfWorkRunner(
            TransactionManager transactions, ConflictRetry conflicts, IdempotencyKeys keys) {
        this.transactions = transactions;
        this.conflicts = conflicts;
        this.keys = keys;
    }

    /** Runs the work; what it throws in the end comes out as it is, and nothing was done. */
    public void run(Runnable work) {
        Throwable failure = conflicts.retryWhileConflicting(() -> once(work));
        if (failure != null) {
            ReflectionUtils.rethrowRuntimeException(failure);
        }
    }

    private Throwable once(Runnable work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("one unit"));
        unit.attachTransaction(transactions);
        ResultMessage<?> result =
                unit.executeWithResult(
                        () -> {
                            keys.claim(unit);
                            work.run();
                            return null;
                        });
        return result.optionalExceptionResult().orElse(null);
    }
}
