package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What a reader does something with, or may do.
 *
 * @param classes of payloads; where it cannot say, it is concerned
 */
record Concerns(Predicate<Class<?>> classes) {

    private static final Predicate<Class<?>> ANY = _ -> true;

    /** Each event, whatever it is. */
    static final Concerns EVERYTHING = new Concerns(ANY);

    boolean include(Set<Class<?>> some) {
        return some.stream().anyMatch(each -> includes(() -> each));
    }

    boolean include(TokenEvents position) {
        for (TrackedEventMessage<?> event : position.events()) {
            if (classes == ANY || includes(event::getPayloadType)) {
                return true;
            }
        }
        return false;
    }

    private boolean includes(Supplier<Class<?>> payload) {
        try {
            return classes.test(payload.get());
        } catch (RuntimeException unknown) {
            return true;
        }
    }
}
