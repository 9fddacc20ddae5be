package org.essaim.incubator.portfolio.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.federation.text.ShownTexts;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.Exported;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells what the centre did as a portfolio file does, from its own events. */
@Component
class PortfolioExport {

    /** The media type of such a file. */
    static final String LINES = "application/jsonl";

    private final EventStore events;
    private final ShownTexts texts;

    PortfolioExport(EventStore events, ShownTexts texts) {
        this.events = events;
        this.texts = texts;
    }

    /**
     * Sends all of it as a file.
     *
     * @param of what is about this division alone; null: what is about any
     */
    void send(DivisionId of, HttpServletResponse response) throws IOException {
        List<PortfolioFact> facts = facts(of);
        response.setContentType(LINES);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"portfolio.jsonl\"");
        PortfolioWriter.write(facts, response.getOutputStream());
    }

    /** Admissions in their order, and after each what its division was allocated. */
    private List<PortfolioFact> facts(DivisionId of) {
        List<Object> recorded = new ArrayList<>();
        for (FederationEvent event : stored(FederationCommand.TARGET, FederationEvent.class)) {
            recorded.add(event);
            if (event instanceof FederationEvent.Admitted admitted) {
                recorded.addAll(
                        stored(
                                AllocationCommand.targetOf(admitted.division()),
                                AllocationEvent.class));
            }
        }
        CentrePast past = past(recorded);
        return recorded.stream()
                .flatMap(event -> stated(event, past))
                .filter(fact -> of == null || ((CentreFact) fact).division().equals(of))
                .toList();
    }

    private static Stream<PortfolioFact> stated(Object event, CentrePast past) {
        return CentreLines.of(event) instanceof Exported.Line<CentrePast> line
                ? line.write().apply(past).stream()
                : Stream.empty();
    }

    private CentrePast past(List<Object> recorded) {
        FederationEvent.Admitted first =
                recorded.stream()
                        .filter(FederationEvent.Admitted.class::isInstance)
                        .map(FederationEvent.Admitted.class::cast)
                        .findFirst()
                        .orElse(null);
        Function<FreeText, ShownTexts.Text> shown = texts.of(recorded);
        return new CentrePast(first, text -> Optional.ofNullable(shown.apply(text).text()));
    }

    private <E> List<E> stored(String aggregate, Class<E> event) {
        return events.readEvents(aggregate)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(event::cast)
                .toList();
    }
}
