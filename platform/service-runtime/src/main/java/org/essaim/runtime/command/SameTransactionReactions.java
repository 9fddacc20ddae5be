package org.essaim.runtime.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * After a command, what follows from its events happens in the same unit of work: all of it
 * commits, or nothing does, and whoever asked gets the refusal. Command handlers answer their
 * events, so that nothing has to be listened for.
 */
public final class SameTransactionReactions
        implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Map<Class<?>, Consumer<Object>> automations = new HashMap<>();

    /** Adds an automation; several of one event run in the order in which they were added. */
    public <E> SameTransactionReactions when(Class<E> event, Consumer<? super E> automation) {
        automations.merge(event, e -> automation.accept(event.cast(e)), Consumer::andThen);
        return this;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain command)
            throws Exception {
        Object result = command.proceed();
        if (result instanceof List<?> events) {
            for (Object event : events) {
                automations.getOrDefault(event.getClass(), _ -> {}).accept(event);
            }
        }
        return result;
    }
}
