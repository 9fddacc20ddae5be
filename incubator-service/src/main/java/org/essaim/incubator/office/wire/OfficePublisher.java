package org.essaim.incubator.office.wire;

import module java.base;

import org.essaim.contract.message.v1.OfficeListed;
import org.essaim.contract.message.v1.OfficeRetired;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.office.domain.OfficeEvent;
import org.springframework.stereotype.Component;

/** Publishes to every division which offices may sponsor (R92); who keeps the list stays here. */
@Component
class OfficePublisher implements Publisher<OfficeEvent> {

    @Override
    public Optional<Publication> publish(OfficeEvent event, Instant recordedAt) {
        String subject = "office:" + event.office();
        return switch (event) {
            case OfficeEvent.Listed listed ->
                    Optional.of(
                            Publication.toAll(
                                    new OfficeListed(
                                            null,
                                            listed.office(),
                                            listed.name(),
                                            listed.listedOn()),
                                    subject));
            case OfficeEvent.Retired retired ->
                    Optional.of(
                            Publication.toAll(
                                    new OfficeRetired(null, retired.office(), retired.retiredOn()),
                                    subject));
        };
    }
}
