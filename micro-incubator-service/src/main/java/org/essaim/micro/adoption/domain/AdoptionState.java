package org.essaim.micro.adoption.domain;

import module java.base;

/** How far the conversation about a product of others is. */
public sealed interface AdoptionState {

    /** Nobody proposed it. */
    record Unproposed() implements AdoptionState {}

    /** It waits for an answer, for as long as it takes: nobody is hurried (R73). */
    record Open(UUID proposalId, LocalDate proposedOn) implements AdoptionState {}

    /** Not wanted, until somebody launches it all the same. */
    record Declined(UUID proposalId, LocalDate proposedOn) implements AdoptionState {}

    /** Somebody launched it here. */
    record Adopted(UUID proposalId) implements AdoptionState {}

    AdoptionState UNPROPOSED = new Unproposed();

    /** Total: an event that cannot follow leaves the state as it is. */
    static AdoptionState evolve(AdoptionState state, AdoptionEvent event) {
        if (state instanceof Adopted) {
            return state;
        }
        return switch (event) {
            case AdoptionEvent.Proposed e -> new Open(e.proposalId(), e.proposedOn());
            case AdoptionEvent.Adopted e -> new Adopted(e.proposalId());
            case AdoptionEvent.Declined e ->
                    state instanceof Open open
                            ? new Declined(e.proposalId(), open.proposedOn())
                            : state;
        };
    }
}
