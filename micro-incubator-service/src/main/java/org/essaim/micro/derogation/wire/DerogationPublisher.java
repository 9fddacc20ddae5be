package org.essaim.micro.derogation.wire;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.DerogationGranted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.springframework.stereotype.Component;

/** Publishes to all which rules are waived where and until when (R93); nobody is named. */
@Component
class DerogationPublisher implements Publisher<DerogationEvent> {

    private final DivisionId division;

    DerogationPublisher(DivisionId division) {
        this.division = division;
    }

    @Override
    public Optional<Publication> publish(DerogationEvent event, Instant recordedAt) {
        return switch (event) {
            case DerogationEvent.Granted granted ->
                    Optional.of(
                            Publication.toAll(
                                    new DerogationGranted(
                                            division,
                                            granted.derogation(),
                                            granted.waives(),
                                            granted.territory().path(),
                                            granted.from(),
                                            granted.until(),
                                            granted.grantedOn() == null
                                                    ? BusinessDay.of(recordedAt)
                                                    : granted.grantedOn()),
                                    "derogation:" + granted.derogation()));
            case DerogationEvent.Used _, DerogationEvent.Expired _ -> Optional.empty();
        };
    }
}
