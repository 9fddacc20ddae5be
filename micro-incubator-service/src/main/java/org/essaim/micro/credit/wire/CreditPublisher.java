package org.essaim.micro.credit.wire;

import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.federation.stream.Publication;
import org.essaim.micro.credit.domain.CreditEvent;
import org.springframework.stereotype.Component;

/** Tells the federation whom it may credit from now on (R75). */
@Component
public class CreditPublisher {

    private final DivisionId division;

    CreditPublisher(DivisionId division) {
        this.division = division;
    }

    public Optional<Publication> publish(CreditEvent event) {
        InitiativeCreditConsent told =
                switch (event) {
                    case CreditEvent.Consented e ->
                            new InitiativeCreditConsent(
                                    division, e.initiative(), e.owner(), e.on());
                    case CreditEvent.ConsentEnded e ->
                            new InitiativeCreditConsent(division, e.initiative(), null, e.on());
                };
        return Optional.of(Publication.toAll(told, event.initiative().value()));
    }
}
