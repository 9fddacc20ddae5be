package org.essaim.micro.ledger.automation;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.essaim.contract.Amount;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeFacts;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.AccountFacts;
import org.essaim.micro.ledger.domain.Movement;
import org.essaim.micro.ledger.domain.StatedAccounts;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.Processors;
import org.essaim.runtime.store.RecentStates;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads envelope and initiatives as their next decisions would find them. */
@Component
class AccountFactProvider implements AccountFacts {

    private static final String LEDGER = "ledger";

    private static final List<Class<?>> MOVING =
            List.of(
                    EnvelopeEvent.AllocationReceived.class,
                    EnvelopeEvent.Withdrawn.class,
                    EnvelopeEvent.Granted.class,
                    EnvelopeEvent.Released.class,
                    EnvelopeEvent.Reopened.class,
                    FundingEvent.Spent.class,
                    FundingEvent.ExpenseReversed.class);

    private final EventStore events;
    private final RecentStates<InitiativeState, InitiativeEvent> recent;
    private final EnvelopeFacts envelope;
    private final Processors processors;
    private final JdbcClient jdbc;
    private final String[] moving;

    AccountFactProvider(
            EventStore events,
            RecentStates<InitiativeState, InitiativeEvent> recent,
            EnvelopeFacts envelope,
            Processors processors,
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer names) {
        this.events = events;
        this.recent = recent;
        this.envelope = envelope;
        this.processors = processors;
        this.jdbc = jdbc;
        this.moving =
                MOVING.stream()
                        .map(type -> names.typeForClass(type).getName())
                        .toArray(String[]::new);
    }

    @Override
    public Set<UUID> passed() {
        return unbooked().stream()
                .filter(it -> processors.covers(LEDGER, it.aggregateId(), it.sequenceNumber()))
                .map(Unbooked::eventId)
                .collect(Collectors.toSet());
    }

    @Override
    public StatedAccounts stated(Set<UUID> passed) {
        Map<String, Amount> held = new HashMap<>();
        EnvelopeState state = envelope.state();
        held.put(Account.CENTRE.name(), state.allocated().negated());
        held.put(Account.ENVELOPE.name(), state.available());
        initiatives().forEach(id -> initiative(id).ifPresent(it -> add(it, held)));
        Map<String, Amount> coming = new HashMap<>();
        unbooked().stream()
                .filter(it -> !passed.contains(it.eventId()))
                .flatMap(it -> movement(it).stream())
                .forEach(
                        it -> {
                            coming.merge(it.from().name(), it.amount().negated(), Amount::plus);
                            coming.merge(it.to().name(), it.amount(), Amount::plus);
                        });
        return new StatedAccounts(held, coming);
    }

    private static void add(RunningInitiative it, Map<String, Amount> held) {
        held.put(Account.grantedTo(it.initiative()).name(), it.account().grants().held());
        held.put(Account.spentBy(it.initiative()).name(), it.account().spent());
    }

    private Optional<RunningInitiative> initiative(String aggregateId) {
        return recent.of(aggregateId).launched();
    }

    private List<String> initiatives() {
        return jdbc.sql(
                        """
                        select aggregate_id from domain_event
                         where sequence_number = 0 and aggregate_id like 'initiative:%'
                        """)
                .query(String.class)
                .list();
    }

    private record Unbooked(UUID eventId, String aggregateId, long sequenceNumber) {}

    private List<Unbooked> unbooked() {
        return jdbc.sql(
                        """
                        select event_id, aggregate_id, sequence_number from domain_event e
                         where type = any(?)
                           and not exists (select 1 from ledger_leg where entry_id = e.event_id)
                        """)
                .param(moving)
                .query(RecordMapper.of(Unbooked.class))
                .list();
    }

    private Optional<Movement> movement(Unbooked unbooked) {
        Object event =
                events.readEvents(unbooked.aggregateId(), unbooked.sequenceNumber())
                        .next()
                        .getPayload();
        return switch (event) {
            case EnvelopeEvent e -> Optional.of(Movements.of(e));
            case FundingEvent e -> Movements.of(e);
            default -> Optional.empty();
        };
    }
}
