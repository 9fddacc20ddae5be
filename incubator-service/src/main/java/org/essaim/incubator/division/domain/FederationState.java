package org.essaim.incubator.division.domain;

import java.util.HashSet;
import java.util.Set;
import org.essaim.contract.DivisionId;

/** How far the swarm has spread. */
public sealed interface FederationState {

    FederationState INITIAL = new Proving(Set.of());

    Set<DivisionId> admitted();

    /** No admitted division has a used product yet: the first one, quickly (R06). */
    record Proving(Set<DivisionId> admitted) implements FederationState {
        public Proving {
            admitted = Set.copyOf(admitted);
        }
    }

    /** It works somewhere: then the others (R06). */
    record Spreading(Set<DivisionId> admitted) implements FederationState {
        public Spreading {
            admitted = Set.copyOf(admitted);
        }
    }

    static FederationState evolve(FederationState state, FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted admitted -> {
                Set<DivisionId> larger = new HashSet<>(state.admitted());
                larger.add(admitted.division());
                yield switch (state) {
                    case Proving _ -> new Proving(larger);
                    case Spreading _ -> new Spreading(larger);
                };
            }
            case FederationEvent.UsedProductSeen _ -> new Spreading(state.admitted());
        };
    }
}
