package org.essaim.runtime.store;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AbstractEventProcessor;

/** Which events one processor has a handler for; any, before it is there to be asked. */
final class HandledTypes implements Predicate<Class<?>> {

    private final Configuration axon;
    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();
    private volatile String processor;

    HandledTypes(Configuration axon) {
        this.axon = axon;
    }

    /**
     * While a processor is configured, Axon tells only those who make its threads what it is
     * called.
     */
    void of(String name) {
        processor = name;
    }

    @Override
    public boolean test(Class<?> payload) {
        Boolean handled = known.get(payload);
        return handled == null ? ask(payload) : handled;
    }

    private boolean ask(Class<?> payload) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processor, AbstractEventProcessor.class)
                .map(AbstractEventProcessor::eventHandlerInvoker)
                .map(each -> known.computeIfAbsent(payload, each::canHandleType))
                .orElse(true);
    }
}
