package org.essaim.incubator.portfolio.wire;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.portfolio.domain.PortfolioEvent;
import org.springframework.stereotype.Component;

/** Approvals stay at the centre; what is imported is published as what it is. */
@Component
class PortfolioPublisher implements Publisher<PortfolioEvent> {

    @Override
    public Optional<Publication> publish(PortfolioEvent event, Instant recordedAt) {
        return Optional.empty();
    }
}
