package org.essaim.micro.use.wire;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.use.domain.UseEvent;
import org.springframework.stereotype.Component;

/** Who uses what is known to the division alone: only the count of a month is published (R52). */
@Component
class UsePublisher implements Publisher<UseEvent> {

    @Override
    public Optional<Publication> publish(UseEvent event, Instant recordedAt) {
        return switch (event) {
            case UseEvent.UseSaid _, UseEvent.UseTakenBack _ -> Optional.empty();
        };
    }
}
