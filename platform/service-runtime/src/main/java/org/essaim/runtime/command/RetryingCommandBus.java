package org.essaim.runtime.command;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.essaim.runtime.store.Reprocessing;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries a command out again where somebody else was quicker (design section 3: a conflict never
 * reaches the caller). Within another unit of work it does not: whoever began that one does. Where
 * an event is handled once more, nothing is carried out at all: it was, when it was handled first.
 */
final class RetryingCommandBus implements CommandBus {

    private final CommandBus once;
    private final ConflictRetry conflicts;

    /**
     * @param once answers before it returns
     */
    RetryingCommandBus(CommandBus once, ConflictRetry conflicts) {
        this.once = once;
        this.conflicts = conflicts;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (_, _) -> {});
    }

    @Override
    public <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (Reprocessing.isUnderWay()) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(null));
            return;
        }
        if (CurrentUnitOfWork.isStarted()
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            once.dispatch(command, callback);
            return;
        }
        AtomicReference<CommandResultMessage<? extends R>> last = new AtomicReference<>();
        Throwable failure =
                conflicts.retryWhileConflicting(
                        () -> {
                            last.set(null);
                            once.<C, R>dispatch(command, (_, result) -> last.set(result));
                            return last.get().optionalExceptionResult().orElse(null);
                        });
        callback.onResult(command, last.get() == null ? notBegun(failure) : last.get());
    }

    /** Where no transaction could be begun, nobody was called back. */
    private static <R> CommandResultMessage<R> notBegun(Throwable failure) {
        return GenericCommandResultMessage.asCommandResultMessage(failure);
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return once.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return once.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return once.registerDispatchInterceptor(interceptor);
    }
}
