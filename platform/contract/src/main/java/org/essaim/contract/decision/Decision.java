package org.essaim.contract.decision;

import module java.base;

/**
 * The answer of a decider.
 *
 * @param <E> the feature's sealed event
 * @param <R> the feature's sealed refusal
 */
public sealed interface Decision<E, R extends Refusal> {

    /** What happened; an empty list means that the command had already been carried out. */
    record Accepted<E, R extends Refusal>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing happened, and why. */
    record Refused<E, R extends Refusal>(R refusal) implements Decision<E, R> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    static <E, R extends Refusal> Decision<E, R> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E, R extends Refusal> Decision<E, R> acceptAll(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Carried out before: the same command again changes nothing and is no error. */
    static <E, R extends Refusal> Decision<E, R> alreadyDone() {
        return new Accepted<>(List.of());
    }

    static <E, R extends Refusal> Decision<E, R> refuse(R refusal) {
        return new Refused<>(refusal);
    }
}
