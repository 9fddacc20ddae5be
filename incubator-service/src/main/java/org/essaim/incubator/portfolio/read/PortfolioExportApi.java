package org.essaim.incubator.portfolio.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.Role;
import org.essaim.federation.text.ShownTexts;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.Exported;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioWriter;
import org.essaim.web.identity.Allowed;
import org.essaim.web.openapi.GivesFile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the centre did, for another installation or for whoever keeps it. */
@RestController
@RequestMapping("/api/v1/portfolio")
class PortfolioExportApi {

    /** The media type of such a file. */
    private static final String LINES = "application/jsonl";

    private final EventStore events;
    private final ShownTexts texts;

    PortfolioExportApi(EventStore events, ShownTexts texts) {
        this.events = events;
        this.texts = texts;
    }

    /**
     * Which divisions were admitted and what they were allocated, as a portfolio file; put before
     * that of a division, an empty federation imports both (R16).
     *
     * @param division what is about this division alone; absent: what is about all
     */
    @Allowed(Role.DIRECTOR)
    @GivesFile(LINES)
    @GetMapping
    void past(@RequestParam(required = false) DivisionId division, HttpServletResponse response)
            throws IOException {
        List<PortfolioFact> facts = facts(division);
        response.setContentType(LINES);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"portfolio.jsonl\"");
        PortfolioWriter.write(facts, response.getOutputStream());
    }

    /**
     * Admissions in their order, and after each what its division was allocated, by the events.
     *
     * @param of what is about this division alone; null: what is about any
     */
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
        CentrePast past = pastOf(recorded);
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

    private CentrePast pastOf(List<Object> recorded) {
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
