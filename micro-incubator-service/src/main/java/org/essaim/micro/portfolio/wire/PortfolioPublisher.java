package org.essaim.micro.portfolio.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.springframework.stereotype.Component;

/** Publishes from when to when this division imports a portfolio (R64). */
@Component
public class PortfolioPublisher implements Publisher<PortfolioEvent> {

    private final DivisionId division;

    PortfolioPublisher(DivisionId division) {
        this.division = division;
    }

    @Override
    public Optional<Publication> publish(PortfolioEvent event, Instant recordedAt) {
        return message(event).map(message -> Publication.toAll(message, null));
    }

    private Optional<FederationMessage> message(PortfolioEvent event) {
        return switch (event) {
            case PortfolioEvent.Approved _ -> Optional.empty();
            case PortfolioEvent.ImportStarted e ->
                    Optional.of(new PortfolioImportStarted(division, e.importId(), e.asOf()));
            case PortfolioEvent.Imported e ->
                    Optional.of(new PortfolioImported(division, e.importId(), e.asOf()));
        };
    }
}
