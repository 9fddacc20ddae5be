package org.essaim.incubator.division.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Copies;

/** How far the federation is. */
public sealed interface FederationState {

    FederationState INITIAL = new Proving(Set.of(), SigningKeys.EMPTY);

    Set<DivisionId> admitted();

    SigningKeys keys();

    /** No admitted division has a used product yet: the first one, quickly (R06). */
    record Proving(Set<DivisionId> admitted, SigningKeys keys) implements FederationState {
        public Proving {
            admitted = Set.copyOf(admitted);
        }
    }

    /** It works somewhere: then the others (R06). */
    record Proven(Set<DivisionId> admitted, SigningKeys keys) implements FederationState {
        public Proven {
            admitted = Set.copyOf(admitted);
        }
    }

    static FederationState evolve(FederationState state, FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted admitted ->
                    with(state, Copies.with(state.admitted(), admitted.division()), state.keys());
            case FederationEvent.CandidateRecorded _ -> state;
            case FederationEvent.UsedProductSeen _ -> new Proven(state.admitted(), state.keys());
            case FederationEvent.KeyRegistered registered ->
                    with(
                            state,
                            state.admitted(),
                            state.keys().with(registered.keyId(), registered.division()));
            case FederationEvent.KeyRevoked revoked ->
                    with(state, state.admitted(), state.keys().without(revoked.keyId()));
        };
    }

    private static FederationState with(
            FederationState state, Set<DivisionId> admitted, SigningKeys keys) {
        return switch (state) {
            case Proving _ -> new Proving(admitted, keys);
            case Proven _ -> new Proven(admitted, keys);
        };
    }
}
