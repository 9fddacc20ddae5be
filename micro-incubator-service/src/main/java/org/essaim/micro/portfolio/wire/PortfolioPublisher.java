package org.essaim.micro.portfolio.wire;

import module java.base;

import org.essaim.contract.DivisionId;
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
        return Optional.of(
                Publication.toAll(
                        switch (event) {
                            case PortfolioEvent.ImportStarted e ->
                                    new PortfolioImportStarted(division, e.importId(), e.asOf());
                            case PortfolioEvent.Imported e ->
                                    new PortfolioImported(division, e.importId(), e.asOf());
                        },
                        null));
    }
}
