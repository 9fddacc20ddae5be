package org.essaim.runtime.command;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.essaim.runtime.store.Reprocessing;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries a command out again where somebody else was quicker (design section 3: a conflict never
 * reaches the caller). Within another unit of work it does not: whoever began that one does. Where
 * an event is handled once more, nothing is carried out at all: it was, when it was handled first.
 */
final class RetryingCommandBus extends SimpleCommandBus {

    private final ConflictRetry conflicts;

    RetryingCommandBus(TransactionManager transactions, ConflictRetry conflicts) {
        super(
                builder()
                        .transactionManager(transactions)
                        .defaultCommandCallback(NoOpCallback.INSTANCE));
        this.conflicts = conflicts;
        registerDispatchInterceptor(new RootNaming());
    }

    @Override
    protected <C, R> void doDispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (Reprocessing.isUnderWay()) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(null));
        } else if (CurrentUnitOfWork.isStarted()
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            super.doDispatch(command, callback);
        } else {
            dispatchAgainWhileConflicting(command, callback);
        }
    }

    private <C, R> void dispatchAgainWhileConflicting(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        AtomicReference<CommandResultMessage<? extends R>> last = new AtomicReference<>();
        Throwable failure =
                conflicts.retryWhileConflicting(
                        () -> {
                            last.set(null);
                            super.<C, R>doDispatch(command, (_, result) -> last.set(result));
                            return last.get().optionalExceptionResult().orElse(null);
                        });
        callback.onResult(command, last.get() == null ? notBegun(failure) : last.get());
    }

    /** Where no transaction could be begun, nobody was called back. */
    private static <R> CommandResultMessage<R> notBegun(Throwable failure) {
        return GenericCommandResultMessage.asCommandResultMessage(failure);
    }
}
