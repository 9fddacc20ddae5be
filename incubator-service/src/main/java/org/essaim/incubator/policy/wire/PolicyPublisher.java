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
        return Optional.of(message(event));
    }

    private static Publication message(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Published version ->
                    Publication.toAll(
                            new PolicyPublished(
                                    null,
                                    version.effectiveOn(),
                                    version.values(),
                                    version.bounds()),
                            null);
        };
    }
}
