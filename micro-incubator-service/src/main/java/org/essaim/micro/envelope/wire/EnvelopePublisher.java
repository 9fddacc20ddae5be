package org.essaim.micro.envelope.wire;

import module java.base;

import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.springframework.stereotype.Component;

/** Publishes every movement of an envelope, so that the sums agree everywhere (R12). */
@Component
public class EnvelopePublisher implements Publisher<EnvelopeEvent> {

    @Override
    public Optional<Publication> publish(EnvelopeEvent event, Instant recordedAt) {
        return Optional.of(
                switch (event) {
                    case EnvelopeEvent.AllocationReceived e -> Publication.toAll(received(e), null);
                    case EnvelopeEvent.Withdrawn e -> Publication.toAll(withdrawn(e), null);
                    case EnvelopeEvent.Granted e ->
                            Publication.toAll(granted(e), e.initiative().value());
                    case EnvelopeEvent.Released e ->
                            Publication.toAll(released(e), e.initiative().value());
                    case EnvelopeEvent.Reopened e ->
                            Publication.toAll(reopened(e), e.initiative().value());
                });
    }

    private static EnvelopeAllocationReceived received(EnvelopeEvent.AllocationReceived e) {
        return new EnvelopeAllocationReceived(e.division(), e.allocationId(), e.year(), e.amount());
    }

    private static EnvelopeWithdrawn withdrawn(EnvelopeEvent.Withdrawn e) {
        return new EnvelopeWithdrawn(
                e.division(), e.withdrawalId(), e.year(), e.amount(), e.requestedOn());
    }

    private static EnvelopeGranted granted(EnvelopeEvent.Granted e) {
        return new EnvelopeGranted(
                e.division(),
                e.initiative(),
                e.grantId(),
                e.round(),
                e.kind(),
                e.amount(),
                e.grantedOn(),
                e.term(),
                e.flags(),
                e.madeUp());
    }

    private static EnvelopeReleased released(EnvelopeEvent.Released e) {
        return new EnvelopeReleased(
                e.division(), e.initiative(), e.grantId(), e.amount(), e.cause(), e.releasedOn());
    }

    private static EnvelopeReopened reopened(EnvelopeEvent.Reopened e) {
        return new EnvelopeReopened(
                e.division(), e.initiative(), e.grantId(), e.amount(), e.reopenedOn());
    }
}
