package org.essaim.micro.use.domain;

import module java.base;

/** What somebody says of one month of a product. */
public sealed interface UseState {

    UseState NOT_SAID = new NotSaid();

    /** Nothing, or nothing any more. */
    record NotSaid() implements UseState {}

    /**
     * They use it.
     *
     * @param saidOn when they said so first
     */
    record Said(LocalDate saidOn, Integer delight) implements UseState {}

    /** Total: an event that cannot follow leaves the state as it is. */
    static UseState evolve(UseState state, UseEvent event) {
        return switch (event) {
            case UseEvent.UseSaid e -> new Said(e.saidOn(), e.delight());
            case UseEvent.UseTakenBack _ -> NOT_SAID;
        };
    }
}
