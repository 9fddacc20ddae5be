package org.essaim.runtime.store;

import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.RepositorySpanFactory;

/**
 * Loads aggregates from their {@link RecentStates}, as Axon loads one from a snapshot and the
 * events after it: a command to an old one takes as long as to a young one.
 */
public final class RecentStateRepository<A extends AggregateShell<S, E>, S, E>
        extends EventSourcingRepository<A> {

    private final RecentStates<S, E> states;
    private final Supplier<A> blank;

    /**
     * @param blank makes one to which nothing happened
     */
    public RecentStateRepository(
            Class<A> type, Supplier<A> blank, RecentStates<S, E> states, Configuration axon) {
        super(
                EventSourcingRepository.builder(type)
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(type))
                        .eventStore(axon.eventStore())
                        .repositoryProvider(axon::repository)
                        .spanFactory(axon.getComponent(RepositorySpanFactory.class)));
        this.states = states;
        this.blank = blank;
    }

    @Override
    protected DomainEventStream readEvents(String aggregate) {
        return states.find(aggregate)
                .map(
                        stored ->
                                DomainEventStream.of(
                                        new GenericDomainEventMessage<>(
                                                stored.type(),
                                                aggregate,
                                                stored.sequenceNumber(),
                                                standing(aggregate, stored.state()))))
                .orElseGet(DomainEventStream::empty);
    }

    private A standing(String id, S state) {
        A aggregate = blank.get();
        aggregate.stands(id, state);
        return aggregate;
    }
}
