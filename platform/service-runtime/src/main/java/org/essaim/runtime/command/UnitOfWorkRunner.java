package org.essaim.runtime.command;

import java.util.function.Consumer;
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
        run(_ -> work.run());
    }

    /**
     * The same, but not where the request was carried out before (R17): for what is written over,
     * and would undo what was asked since.
     */
    public void runUnlessRepeated(Runnable work) {
        run(
                first -> {
                    if (first) {
                        work.run();
                    }
                });
    }

    private void run(Consumer<Boolean> work) {
        Throwable failure = conflicts.retryWhileConflicting(() -> once(work));
        if (failure != null) {
            ReflectionUtils.rethrowRuntimeException(failure);
        }
    }

    private Throwable once(Consumer<Boolean> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("one unit"));
        unit.attachTransaction(transactions);
        ResultMessage<?> result =
                unit.executeWithResult(
                        () -> {
                            work.accept(keys.claim(unit));
                            return null;
                        });
        return result.optionalExceptionResult().orElse(null);
    }
}
