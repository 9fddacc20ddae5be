package org.essaim.incubator.division.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Copies;

/**
 * How far the federation is.
 *
 * @param proven whether a product of an admitted division is used: then the others (R06)
 */
public record FederationState(Set<DivisionId> admitted, boolean proven, SigningKeys keys) {

    public static final FederationState INITIAL =
            new FederationState(Set.of(), false, SigningKeys.EMPTY);

    public FederationState {
        admitted = Copies.of(admitted);
    }

    public static FederationState evolve(FederationState state, FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted admitted ->
                    new FederationState(
                            Copies.with(state.admitted, admitted.division()),
                            state.proven,
                            state.keys);
            case FederationEvent.CandidateRecorded _,
                    FederationEvent.Named _,
                    FederationEvent.LanguageChosen _ ->
                    state;
            case FederationEvent.UsedProductSeen _ ->
                    new FederationState(state.admitted, true, state.keys);
            case FederationEvent.KeyRegistered registered ->
                    state.with(state.keys.with(registered.keyId(), registered.division()));
            case FederationEvent.KeyRevoked revoked ->
                    state.with(state.keys.without(revoked.keyId()));
        };
    }

    private FederationState with(SigningKeys changed) {
        return new FederationState(admitted, proven, changed);
    }
}
