package org.essaim.runtime.command;

import module java.base;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/**
 * What each handler gets that has a parameter of the type: asked for at each command. A bean of
 * that scope would do as well, but Spring takes a tenth of a command's time to make one.
 */
public record HandlerParameter<T>(Class<T> type, Supplier<T> value)
        implements ParameterResolverFactory, ParameterResolver<T>, Supplier<T> {

    @Override
    public ParameterResolver<T> createInstance(Executable handler, Parameter[] all, int index) {
        return all[index].getType() == type ? this : null;
    }

    @Override
    public T resolveParameterValue(Message<?> message) {
        return value.get();
    }

    /** For whoever is no handler and needs it all the same. */
    @Override
    public T get() {
        return value.get();
    }

    @Override
    public boolean matches(Message<?> message) {
        return true;
    }
}
