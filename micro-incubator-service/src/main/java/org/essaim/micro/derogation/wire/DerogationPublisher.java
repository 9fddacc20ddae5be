package org.essaim.micro.derogation.wire;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.springframework.stereotype.Component;

/** Derogations are public in their division (R93); nothing of them is sent to others. */
@Component
class DerogationPublisher implements Publisher<DerogationEvent> {

    @Override
    public Optional<Publication> publish(DerogationEvent event, Instant recordedAt) {
        return Optional.empty();
    }
}
