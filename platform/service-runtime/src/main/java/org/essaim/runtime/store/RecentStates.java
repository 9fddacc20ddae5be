package org.essaim.runtime.store;

import module java.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * How aggregates of one kind stand by their own events: what was committed is in it, nothing lags
 * behind. Those that were asked for lately are remembered, so that only what came after is read,
 * however old they are; what is committed here is remembered at once. It is believed only where its
 * last event is still the one in the store: another instance, a rollback or a restored database
 * makes nobody decide on a state that never was (decision 0088).
 *
 * @param <S> their state, which never changes
 * @param <E> the sealed event of their feature
 */
public final class RecentStates<S, E> {

    /** All that are remembered together; about 400 bytes each. */
    private static final long MOST_EVENTS = 50_000;

    private final EventStore events;
    private final Class<E> event;
    private final S initial;
    private final BiFunction<? super S, ? super E, ? extends S> evolve;
    private final Cache<String, Stored<S>> recent =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_EVENTS)
                    .<String, Stored<S>>weigher(
                            (_, stored) -> Math.toIntExact(stored.sequenceNumber() + 1))
                    .build();

    /**
     * How one stands after an event of its own.
     *
     * @param type of the aggregate, as stored
     * @param sequenceNumber of that event, from 0
     * @param eventId of that event
     */
    record Stored<S>(S state, String type, long sequenceNumber, String eventId) {}

    /**
     * @param initial before anything happened
     */
    public RecentStates(
            EventStore events,
            Class<E> event,
            S initial,
            BiFunction<? super S, ? super E, ? extends S> evolve) {
        this.events = events;
        this.event = event;
        this.initial = initial;
        this.evolve = evolve;
        events.subscribe(this::appended);
    }

    /** Nothing is remembered before it is committed. */
    private void appended(List<? extends EventMessage<?>> messages) {
        CurrentUnitOfWork.ifStarted(
                work -> work.afterCommit(_ -> messages.forEach(this::committed)));
    }

    private void committed(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> next && event.isInstance(next.getPayload())) {
            recent.asMap()
                    .computeIfPresent(
                            next.getAggregateIdentifier(),
                            (_, known) ->
                                    known.sequenceNumber() + 1 == next.getSequenceNumber()
                                            ? after(known.state(), next)
                                            : known);
        }
    }

    /**
     * @param aggregate its id
     * @return the initial state where nothing happened
     */
    public S of(String aggregate) {
        return find(aggregate).map(Stored::state).orElse(initial);
    }

    Optional<Stored<S>> find(String aggregate) {
        Stored<S> known = recent.getIfPresent(aggregate);
        Stored<S> now = known == null ? fromTheStart(aggregate) : since(known, aggregate);
        if (now != null && now != known) {
            recent.put(aggregate, now);
        }
        return Optional.ofNullable(now);
    }

    private Stored<S> fromTheStart(String aggregate) {
        return after(null, events.readEvents(aggregate, 0));
    }

    private Stored<S> since(Stored<S> known, String aggregate) {
        DomainEventStream stream = events.readEvents(aggregate, known.sequenceNumber());
        if (stream.hasNext() && stream.peek().getIdentifier().equals(known.eventId())) {
            return after(known, stream);
        }
        recent.invalidate(aggregate);
        return fromTheStart(aggregate);
    }

    /** An event that is stored once and read as several is known with all of them. */
    private Stored<S> after(Stored<S> known, DomainEventStream stream) {
        Stored<S> now = known;
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (known == null || message.getSequenceNumber() > known.sequenceNumber()) {
                now = after(now == null ? initial : now.state(), message);
            }
        }
        return now;
    }

    private Stored<S> after(S before, DomainEventMessage<?> message) {
        return new Stored<>(
                evolve.apply(before, event.cast(message.getPayload())),
                message.getType(),
                message.getSequenceNumber(),
                message.getIdentifier());
    }
}
