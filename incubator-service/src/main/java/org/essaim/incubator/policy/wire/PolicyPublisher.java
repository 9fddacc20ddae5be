package org.essaim.incubator.policy.wire;

import module java.base;

import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.springframework.stereotype.Component;

/** Publishes to every division which values apply from which day on (R99). */
@Component
class PolicyPublisher implements Publisher<PolicyEvent> {

    @Override
    public Optional<Publication> publish(PolicyEvent event, Instant recordedAt) {
        return switch (event) {
            case PolicyEvent.Published made ->
                    Optional.of(
                            Publication.toAll(
                                    new PolicyPublished(
                                            null, made.effectiveOn(), made.values(), made.bounds()),
                                    null));
        };
    }
}
