package org.essaim.micro.credit.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.credit.domain.CreditEvent;
import org.springframework.stereotype.Component;

/** Publishes whom the federation may credit from now on (R75). */
@Component
public class CreditPublisher implements Publisher<CreditEvent> {

    private final DivisionId division;

    CreditPublisher(DivisionId division) {
        this.division = division;
    }

    @Override
    public Optional<Publication> publish(CreditEvent event, Instant recordedAt) {
        InitiativeCreditConsent message =
                switch (event) {
                    case CreditEvent.Consented e ->
                            new InitiativeCreditConsent(
                                    division, e.initiative(), e.owner(), e.on());
                    case CreditEvent.ConsentEnded e ->
                            new InitiativeCreditConsent(division, e.initiative(), null, e.on());
                };
        return Optional.of(Publication.toAll(message, event.initiative().value()));
    }
}
