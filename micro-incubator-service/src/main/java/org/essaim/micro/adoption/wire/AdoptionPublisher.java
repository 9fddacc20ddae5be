package org.essaim.micro.adoption.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.springframework.stereotype.Component;

/** What the federation learns of proposals: how they were answered (R73). */
@Component
public class AdoptionPublisher implements Publisher<AdoptionEvent> {

    private final DivisionId division;

    AdoptionPublisher(DivisionId division) {
        this.division = division;
    }

    @Override
    public Optional<Publication> publish(AdoptionEvent event, Instant recordedAt) {
        return switch (event) {
            case AdoptionEvent.Proposed _ -> Optional.empty();
            case AdoptionEvent.Adopted e -> publication(e, adopted(e));
            case AdoptionEvent.Declined e -> publication(e, declined(e));
        };
    }

    private static Optional<Publication> publication(
            AdoptionEvent event, FederationMessage message) {
        return Optional.of(Publication.toAll(message, event.origin().value()));
    }

    private GeneralizationAccepted adopted(AdoptionEvent.Adopted e) {
        return new GeneralizationAccepted(
                division, e.proposalId(), e.origin(), e.initiative(), e.launchedOn());
    }

    private GeneralizationDeclined declined(AdoptionEvent.Declined e) {
        return new GeneralizationDeclined(
                division, e.proposalId(), e.origin(), e.reason(), e.declinedOn());
    }
}
