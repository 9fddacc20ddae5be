package org.essaim.micro.initiative.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.eventstore.StableNames;
import org.essaim.micro.initiative.domain.Funding;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.Running;
import org.springframework.stereotype.Component;

/** Tells an initiative from its own events: what was answered 201 is in it at once. */
@Component
class InitiativeStories {

    private final EventStore events;
    private final StableNames names;

    InitiativeStories(EventStore events, StableNames names) {
        this.events = events;
        this.names = names;
    }

    /** Empty where nobody launched it. */
    Optional<InitiativeStory> of(InitiativeId initiative) {
        InitiativeState state = InitiativeState.UNLAUNCHED;
        List<InitiativeStory.Happening> happened = new ArrayList<>();
        DomainEventStream stream = events.readEvents("initiative:" + initiative.value());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            InitiativeEvent event = (InitiativeEvent) message.getPayload();
            state = InitiativeState.evolve(state, event);
            happened.add(
                    new InitiativeStory.Happening(
                            names.nameOf(event.getClass()).orElseThrow(),
                            message.getTimestamp(),
                            event));
        }
        return switch (state) {
            case InitiativeState.Unlaunched _ -> Optional.empty();
            case Running running -> Optional.of(story(running, null, happened));
            case InitiativeState.Ended ended ->
                    Optional.of(story(ended.last(), ended.how().name(), happened));
        };
    }

    private static InitiativeStory story(
            Running running, String ended, List<InitiativeStory.Happening> happened) {
        return new InitiativeStory(
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
