package org.essaim.micro.initiative.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.StoredAs;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.Funding;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells an initiative from its own events: what was answered 201 is in it at once. */
@Component
class InitiativeDetailsQuery {

    private final EventStore events;
    private final ShownTexts texts;
    private final JdbcClient jdbc;

    InitiativeDetailsQuery(EventStore events, ShownTexts texts, JdbcClient jdbc) {
        this.events = events;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** Empty where nobody launched it. */
    Optional<InitiativeDetails> of(InitiativeId initiative) {
        InitiativeState state = InitiativeState.UNLAUNCHED;
        List<DomainEventMessage<?>> told = new ArrayList<>();
        DomainEventStream stream = events.readEvents("initiative:" + initiative.value());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            state = InitiativeState.evolve(state, (InitiativeEvent) message.getPayload());
            told.add(message);
        }
        List<InitiativeDetails.Happening> happened = happened(withRounds(initiative, told));
        return switch (state) {
            case InitiativeState.Unlaunched _ -> Optional.empty();
            case RunningInitiative running -> Optional.of(story(running, null, happened));
            case InitiativeState.Ended ended ->
                    Optional.of(story(ended.last(), ended.how().name(), happened));
        };
    }

    /** What was asked and voted about its later rounds, where it belongs in time (R30). */
    private List<DomainEventMessage<?>> withRounds(
            InitiativeId initiative, List<DomainEventMessage<?>> told) {
        List<String> rounds =
                jdbc.sql("select round from later_round where initiative = ? order by round")
                        .param(initiative.value())
                        .query(String.class)
                        .list();
        if (rounds.isEmpty()) {
            return told;
        }
        List<DomainEventMessage<?>> all = new ArrayList<>(told);
        for (String round : rounds) {
            events.readEvents("round:" + round).asStream().forEach(all::add);
        }
        all.sort(Comparator.comparing(DomainEventMessage::getTimestamp));
        return all;
    }

    private List<InitiativeDetails.Happening> happened(List<DomainEventMessage<?>> told) {
        List<JsonNode> facts =
                texts.facts(told.stream().map(DomainEventMessage::getPayload).toList());
        return IntStream.range(0, told.size())
                .mapToObj(
                        at ->
                                new InitiativeDetails.Happening(
                                        told.get(at)
                                                .getPayloadType()
                                                .getAnnotation(StoredAs.class)
                                                .value(),
                                        told.get(at).getTimestamp(),
                                        facts.get(at)))
                .toList();
    }

    private static InitiativeDetails story(
            RunningInitiative running, String ended, List<InitiativeDetails.Happening> happened) {
        return new InitiativeDetails(
                running.initiative(),
                running.life().owner().person(),
                running.life().stage(),
                ended,
                running.purse().funding() instanceof Funding.Stopped,
                running.purse().grants().held(),
                running.purse().spent(),
                List.copyOf(happened));
    }
}
