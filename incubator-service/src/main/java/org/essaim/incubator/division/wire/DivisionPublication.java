package org.essaim.incubator.division.wire;

import java.time.Instant;
import java.util.Optional;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.node.stream.Publication;
import org.essaim.node.stream.Publishable;
import org.springframework.stereotype.Component;

/** Tells everybody that a division was admitted. */
@Component
class DivisionPublication implements Publication {

    @Override
    public Optional<Publishable> publish(Object domainEvent, Instant recordedAt) {
        return domainEvent instanceof FederationEvent event ? message(event) : Optional.empty();
    }

    private static Optional<Publishable> message(FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted admitted ->
                    Optional.of(
                            Publishable.toAll(
                                    new DivisionAdmitted(
                                            admitted.division(),
                                            admitted.dissatisfaction(),
                                            admitted.source(),
                                            admitted.override(),
                                            admitted.admittedOn()),
                                    admitted.division().value()));
            case FederationEvent.UsedProductSeen _ -> Optional.empty();
        };
    }
}
