package org.essaim.incubator.division.wire;

import module java.base;

import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.division.domain.FederationEvent;
import org.springframework.stereotype.Component;

/** Publishes to all that a division was admitted, and with which keys it signs. */
@Component
class DivisionPublisher implements Publisher<FederationEvent> {

    @Override
    public Optional<Publication> publish(FederationEvent event, Instant recordedAt) {
        return switch (event) {
            case FederationEvent.Admitted admitted ->
                    Optional.of(
                            Publication.toAll(
                                    new DivisionAdmitted(
                                            admitted.division(),
                                            admitted.dissatisfaction(),
                                            admitted.source(),
                                            admitted.override(),
                                            admitted.admittedOn()),
                                    admitted.division().value()));
            case FederationEvent.CandidateRecorded _, FederationEvent.UsedProductSeen _ ->
                    Optional.empty();
            case FederationEvent.KeyRegistered registered ->
                    Optional.of(
                            Publication.toAll(
                                    new SigningKeyRegistered(
                                            registered.division(),
                                            registered.keyId(),
                                            registered.publicKey(),
                                            registered.registeredOn()),
                                    registered.division().value()));
            case FederationEvent.KeyRevoked revoked ->
                    Optional.of(
                            Publication.toAll(
                                    new SigningKeyRevoked(
                                            revoked.division(),
                                            revoked.keyId(),
                                            revoked.revokedOn()),
                                    revoked.division().value()));
        };
    }
}
