package org.essaim.runtime.command;

import module java.base;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.contract.decision.Command;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.ReflectionUtils;

/**
 * Calls every {@link SameTransaction} reaction to the events that a command handler returned, and
 * carries out the commands that these return, in the unit of work of that command.
 */
final class SameTransactionReactions implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String METHOD = "on";

    private final Map<Class<?>, List<Reaction>> reactions = new HashMap<>();
    private final CommandGateway commands;

    /**
     * @param beans those that react; ordered here
     * @throws IllegalArgumentException if one of them reacts to nothing
     */
    SameTransactionReactions(Collection<?> beans, CommandGateway commands) {
        this.commands = commands;
        List<Object> ordered = new ArrayList<>(beans);
        AnnotationAwareOrderComparator.sort(ordered);
        ordered.forEach(this::register);
    }

    private void register(Object bean) {
        boolean reacts = false;
        for (Method method : bean.getClass().getDeclaredMethods()) {
            if (method.getName().equals(METHOD) && method.getParameterCount() == 1) {
                method.setAccessible(true);
                reactions
                        .computeIfAbsent(method.getParameterTypes()[0], _ -> new ArrayList<>())
                        .add(new Reaction(bean, method));
                reacts = true;
            }
        }
        if (!reacts) {
            throw new IllegalArgumentException(bean.getClass() + " has no method on(SomeEvent)");
        }
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain command)
            throws Exception {
        Object result = command.proceed();
        if (result instanceof List<?> events) {
            for (Object event : events) {
                reactions
                        .getOrDefault(event.getClass(), List.of())
                        .forEach(it -> follow(it.to(event)));
            }
        }
        return result;
    }

    private void follow(Object reaction) {
        switch (reaction) {
            case Command command -> commands.sendAndWait(command);
            case Optional<?> command -> command.ifPresent(this::follow);
            case null, default -> {}
        }
    }

    private record Reaction(Object bean, Method method) {
        Object to(Object event) {
            return ReflectionUtils.invokeMethod(method, bean, event);
        }
    }
}
