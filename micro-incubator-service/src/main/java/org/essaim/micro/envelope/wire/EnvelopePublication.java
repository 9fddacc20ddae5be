package org.essaim.micro.envelope.wire;

import java.util.Optional;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.node.stream.Publishable;
import org.springframework.stereotype.Component;

/** What the federation is told of an envelope: every movement, so that the sums agree (R12). */
@Component
public class EnvelopePublication {

    public Optional<Publishable> publish(EnvelopeEvent event) {
        return Optional.of(
                switch (event) {
                    case EnvelopeEvent.AllocationReceived e ->
                            Publishable.toAll(
                                    new EnvelopeAllocationReceived(
                                            e.division(), e.allocationId(), e.year(), e.amount()),
                                    null);
                    case EnvelopeEvent.Withdrawn e ->
                            Publishable.toAll(
                                    new EnvelopeWithdrawn(
                                            e.division(), e.withdrawalId(), e.year(), e.amount()),
                                    null);
                    case EnvelopeEvent.Granted e ->
                            Publishable.toAll(granted(e), e.initiative().value());
                    case EnvelopeEvent.Released e ->
                            Publishable.toAll(released(e), e.initiative().value());
                    case EnvelopeEvent.Reopened e ->
                            Publishable.toAll(reopened(e), e.initiative().value());
                });
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
