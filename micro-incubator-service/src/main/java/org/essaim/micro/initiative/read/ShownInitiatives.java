package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.FederationProperties;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what an initiative is, for pages that are about something else of it. */
@Component
public class ShownInitiatives {

    private final JdbcClient jdbc;
    private final EventStore events;
    private final ShownTexts texts;
    private final String stream;

    ShownInitiatives(
            JdbcClient jdbc, EventStore events, ShownTexts texts, FederationProperties properties) {
        this.jdbc = jdbc;
        this.events = events;
        this.texts = texts;
        this.stream = properties.stream();
    }

    /**
     * @throws NotFoundException where nobody launched it
     */
    public ShownInitiative get(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select t.text as title, i.ended is not null as over
                          from initiative i left join shown_text t
                            on t.stream = ? and t.digest = i.title_digest
                         where i.initiative = ?
                        """)
                .params(stream, initiative.value())
                .query(
                        (row, _) ->
                                new ShownInitiative(
                                        initiative,
                                        row.getString("title"),
                                        trial(initiative),
                                        row.getBoolean("over")))
                .optional()
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }

    /** It stands in the first event alone. */
    private String trial(InitiativeId initiative) {
        DomainEventMessage<?> first =
                events.readEvents(InitiativeCommand.targetOf(initiative)).next();
        LifecycleEvent.Launched launched = (LifecycleEvent.Launched) first.getPayload();
        return launched.trial() == null
                ? null
                : texts.of(List.of(launched)).apply(launched.trial()).text();
    }
}
