package org.essaim.micro.round.wire;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.round.domain.RoundEvent;
import org.springframework.stereotype.Component;

/** Ballots stay in the division (R31): nothing of them is published. */
@Component
class RoundPublisher implements Publisher<RoundEvent> {

    @Override
    public Optional<Publication> publish(RoundEvent event, Instant recordedAt) {
        return Optional.empty();
    }
}
