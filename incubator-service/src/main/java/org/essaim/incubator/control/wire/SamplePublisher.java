package org.essaim.incubator.control.wire;

import module java.base;

import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.control.domain.SampleEvent;
import org.springframework.stereotype.Component;

/** Publishes to all which expenses were drawn, and how to draw them again (R95). */
@Component
class SamplePublisher implements Publisher<SampleEvent> {

    @Override
    public Optional<Publication> publish(SampleEvent event, Instant recordedAt) {
        return switch (event) {
            case SampleEvent.Drawn drawn ->
                    Optional.of(
                            Publication.toAll(
                                    new ControlSampleDrawn(
                                            drawn.scope().division(),
                                            drawn.sampleId(),
                                            drawn.seed(),
                                            drawn.scope().from(),
                                            drawn.scope().to(),
                                            drawn.upTo(),
                                            drawn.population(),
                                            drawn.fingerprint(),
                                            drawn.expenses(),
                                            drawn.drawnOn()),
                                    "sample:" + drawn.sampleId()));
        };
    }
}
