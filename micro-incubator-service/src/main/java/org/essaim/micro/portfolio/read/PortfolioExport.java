package org.essaim.micro.portfolio.read;

import module java.base;

import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.micro.portfolio.domain.PortfolioRefusal;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the past of this division as a portfolio file does: from its own events, so that what was
 * answered is in it at once.
 */
@Component
record PortfolioExport(
        JdbcClient jdbc,
        EventStore events,
        ShownTexts texts,
        VolunteersNow volunteers,
        DivisionId division) {

    /** The media type of such a file. */
    static final String LINES = "application/jsonl";

    /**
     * Sends all of it as a file.
     *
     * @throws RefusedException unless a manager volunteer of today asks (R16)
     */
    void send(PersonId to, HttpServletResponse response) throws IOException {
        if (!volunteers.state().isManager(to)) {
            throw new RefusedException(new PortfolioRefusal.NotAnswering(to));
        }
        List<PortfolioFact> facts = facts();
        response.setContentType(LINES);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"portfolio.jsonl\"");
        PortfolioWriter.write(facts, response.getOutputStream());
    }

    /** All that is stated up to now, in the order of the file. */
    private List<PortfolioFact> facts() {
        DivisionPast past = new DivisionPast(division);
        Map<String, Iterator<? extends DomainEventMessage<?>>> initiatives = new HashMap<>();
        for (String initiative : recorded()) {
            Iterator<? extends DomainEventMessage<?>> own =
                    initiatives.computeIfAbsent(
                            initiative, id -> events.readEvents(id, 0).asStream().iterator());
            switch (own.next().getPayload()) {
                case InitiativeEvent event -> past.add(event);
                case RoundEvent event -> past.add(event);
                case EnvelopeEvent event -> past.add(event);
                default -> throw new IllegalStateException("no past in " + initiative);
            }
        }
        Function<FreeText, ShownTexts.Text> shown = texts.of(past.events());
        return past.facts(text -> Optional.ofNullable(shown.apply(text).text()));
    }

    /** To whom each event happened, in the order in which they were committed. */
    private List<String> recorded() {
        return jdbc.sql(
                        """
                        select aggregate_id from domain_event
                         where type like 'initiative.%' or type like 'round.%'
                            or aggregate_id = ?
                         order by epoch, transaction_id, global_index
                        """)
                .param(EnvelopeCommand.targetOf(division))
                .query(String.class)
                .list();
    }
}
