package org.essaim.micro.policy.wire;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.springframework.stereotype.Component;

/** What a division chooses within the bounds stays there (R99): nothing is published. */
@Component
class PolicyPublisher implements Publisher<PolicyEvent> {

    @Override
    public Optional<Publication> publish(PolicyEvent event, Instant recordedAt) {
        return Optional.empty();
    }
}
