package org.essaim.micro.round.automation;

import module java.base;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.member.domain.MemberEvent;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.micro.round.domain.RoundContext;
import org.essaim.micro.round.domain.RoundFacts;
import org.springframework.stereotype.Component;

/** Reads how an initiative and the volunteers stand from their own events: nothing lags behind. */
@Component
class RoundFactProvider implements RoundFacts {

    private final EventStore events;
    private final DivisionId division;

    RoundFactProvider(EventStore events, DivisionId division) {
        this.events = events;
        this.division = division;
    }

    @Override
    public RoundContext about(InitiativeId initiative) {
        MemberState members =
                state("members:" + division.value(), MemberState.NOBODY, RoundFactProvider::evolve);
        return new RoundContext(
                initiative == null
                        ? Optional.empty()
                        : standing(
                                state(
                                        "initiative:" + initiative.value(),
                                        InitiativeState.UNLAUNCHED,
                                        RoundFactProvider::evolve)),
                members.volunteers());
    }

    static Optional<RoundContext.Standing> standing(InitiativeState state) {
        return switch (state) {
            case InitiativeState.Unlaunched _ -> Optional.empty();
            case RunningInitiative running -> Optional.of(standing(running, false));
            case InitiativeState.Ended ended -> Optional.of(standing(ended.last(), true));
        };
    }

    private static RoundContext.Standing standing(RunningInitiative running, boolean ended) {
        return new RoundContext.Standing(
                running.team().owner(),
                !running.account().spent().isNothing(),
                running.account().isStopped(),
                ended,
                running.account().grants().construction());
    }

    private static MemberState evolve(MemberState state, Object event) {
        return MemberState.evolve(state, (MemberEvent) event);
    }

    private static InitiativeState evolve(InitiativeState state, Object event) {
        return InitiativeState.evolve(state, (InitiativeEvent) event);
    }

    private <S> S state(String aggregate, S initial, BiFunction<S, Object, S> evolve) {
        S state = initial;
        DomainEventStream stream = events.readEvents(aggregate);
        while (stream.hasNext()) {
            state = evolve.apply(state, stream.next().getPayload());
        }
        return state;
    }
}
