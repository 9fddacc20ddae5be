package org.essaim.incubator.division.wire;

import module java.base;

import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.DivisionNamed;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.division.domain.FederationEvent;
import org.springframework.stereotype.Component;

/** Publishes to all that a division was admitted, its name, and with which keys it signs. */
@Component
class DivisionPublisher implements Publisher<FederationEvent> {

    @Override
    public Optional<Publication> publish(FederationEvent event, Instant recordedAt) {
        return message(event).map(message -> Publication.toAll(message, subject(event)));
    }

    /** Who does not know names yet hears everything else about the division. */
    private static String subject(FederationEvent event) {
        String division = event.division().value();
        return event instanceof FederationEvent.Named ? "name:" + division : division;
    }

    private static Optional<FederationMessage> message(FederationEvent event) {
        return switch (event) {
            case FederationEvent.Admitted admitted ->
                    Optional.of(
                            new DivisionAdmitted(
                                    admitted.division(),
                                    admitted.dissatisfaction(),
                                    admitted.source(),
                                    admitted.override(),
                                    admitted.admittedOn(),
                                    admitted.madeUp()));
            case FederationEvent.Named(var division, var name, var on, var by) ->
                    Optional.of(new DivisionNamed(division, name, on, by));
            case FederationEvent.CandidateRecorded _,
                    FederationEvent.LanguageChosen _,
                    FederationEvent.UsedProductSeen _ ->
                    Optional.empty();
            case FederationEvent.KeyRegistered(var division, var keyId, var publicKey, var on) ->
                    Optional.of(new SigningKeyRegistered(division, keyId, publicKey, on));
            case FederationEvent.KeyRevoked(var division, var keyId, var on) ->
                    Optional.of(new SigningKeyRevoked(division, keyId, on));
        };
    }
}
