package org.essaim.micro.initiative.write;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.runtime.store.RecentStateRepository;
import org.essaim.runtime.store.RecentStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Initiatives live for years and have thousands of entries: commands find their state at hand. */
@Configuration(proxyBeanMethods = false)
class InitiativeStates {

    @Bean
    RecentStates<InitiativeState, InitiativeEvent> recentInitiatives(EventStore events) {
        return new RecentStates<>(
                events, InitiativeEvent.class, InitiativeState.UNLAUNCHED, InitiativeState::evolve);
    }

    /** Axon finds it by the name of the aggregate. */
    @Bean
    Repository<InitiativeAggregate> initiativeAggregateRepository(
            RecentStates<InitiativeState, InitiativeEvent> recent,
            org.axonframework.config.Configuration axon) {
        return new RecentStateRepository<>(
                InitiativeAggregate.class, InitiativeAggregate::new, recent, axon);
    }
}
