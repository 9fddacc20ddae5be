package org.essaim.micro.portfolio.wire;

import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.federation.stream.Publication;
import org.essaim.micro.portfolio.domain.PortfolioEvent;
import org.springframework.stereotype.Component;

/** Tells from when to when this division is half told (R64). */
@Component
public class PortfolioPublisher {

    private final DivisionId division;

    PortfolioPublisher(DivisionId division) {
        this.division = division;
    }

    public Optional<Publication> publish(PortfolioEvent event) {
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
