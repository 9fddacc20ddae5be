package org.essaim.federation.stream;

import module java.base;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.objective.Deliveries;
import org.essaim.federation.trace.Traces;
import org.essaim.runtime.ContractJson;
import org.essaim.runtime.store.EventSubject;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.text.FreeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * Writes what is received into the own event store, as events of the aggregate {@code stream:<id>}
 * whose sequence numbers are the positions: the store's unique key is the last defence against
 * consuming a message twice.
 */
public final class EventStoreConsumer implements RecordConsumer {

    /** The aggregate type of everything that was not recorded here first. */
    static final String STREAM = "stream";

    private final EventStorageEngine store;
    private final JdbcClient jdbc;
    private final FreeTexts texts;
    private final SigningKeyConsumer keys;
    private final Deliveries deliveries;

    EventStoreConsumer(
            EventStorageEngine store,
            JdbcClient jdbc,
            FreeTexts texts,
            SigningKeyConsumer keys,
            Deliveries deliveries) {
        this.store = store;
        this.jdbc = jdbc;
        this.texts = texts;
        this.keys = keys;
        this.deliveries = deliveries;
    }

    static String aggregateOf(String stream) {
        return STREAM + ":" + stream;
    }

    /**
     * Whose events wait behind a dead letter: the stream is part of the name, so that no division
     * holds up another's initiative of the same name.
     */
    public static String subjectOf(String stream, String subject) {
        return stream + "/" + subject;
    }

    @Override
    public Optional<String> problem(ReceivedMessage message) {
        Optional<Class<? extends FederationMessage>> type = MessageTypes.named(message.type());
        if (type.isEmpty()) {
            return Optional.of("unknown type " + message.type());
        }
        try {
            FederationMessage read = read(message, type.get());
            if (read == null) {
                return Optional.of("unreadable: it has no content");
            }
            return MessageTypes.missingIn(read)
                    .map(field -> "unreadable: it lacks " + field)
                    .or(
                            () ->
                                    MessageTypes.extremeIn(read)
                                            .map(field -> "no entry can have such a " + field))
                    .or(() -> PublisherCheck.problem(message.stream(), read))
                    .or(() -> SigningKeyConsumer.problem(read));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.of("unreadable: " + unreadable.getMessage());
        }
    }

    @Override
    public void consume(List<ReceivedMessage> messages) {
        List<DomainEventMessage<?>> events = new ArrayList<>(messages.size());
        Set<UUID> taken = taken(messages);
        for (ReceivedMessage message : messages) {
            DomainEventMessage<FederationMessage> event =
                    event(message, taken.add(message.id()) ? message.id() : ownId());
            events.add(event);
            redact(message, event.getPayload());
            keys.apply(event.getPayload());
        }
        store.appendEvents(events);
        deliveries.consumed(messages);
    }

    /** A redacted text is emptied before anything can act on the message (R100). */
    private void redact(ReceivedMessage message, Object payload) {
        if (payload instanceof TextRedacted redacted) {
            texts.tombstone(message.stream(), redacted.text().digest(), message.time());
        }
    }

    /** Ids that events have already: whoever published them chose them, and may have copied one. */
    private Set<UUID> taken(List<ReceivedMessage> messages) {
        return new HashSet<>(
                jdbc.sql("select event_id from domain_event where event_id = any(?)")
                        .param(messages.stream().map(ReceivedMessage::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** By chance, or the next message could bear it already. */
    private static UUID ownId() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    }

    private static DomainEventMessage<FederationMessage> event(ReceivedMessage message, UUID id) {
        FederationMessage payload = read(message, MessageTypes.named(message.type()).orElseThrow());
        return new GenericDomainEventMessage<>(
                STREAM,
                aggregateOf(message.stream()),
                message.position(),
                payload,
                metadata(message),
                id.toString(),
                message.time());
    }

    private static MetaData metadata(ReceivedMessage message) {
        MetaData metadata =
                MetaData.from(
                        Map.of(
                                "stream", message.stream(),
                                "position", message.position(),
                                "toldAt", message.time().toString()));
        if (message.trace() != null) {
            metadata = metadata.and(Traces.KEY, message.trace().value());
        }
        return message.subject() == null
                ? metadata
                : metadata.and(EventSubject.KEY, subjectOf(message.stream(), message.subject()));
    }

    private static FederationMessage read(
            ReceivedMessage message, Class<? extends FederationMessage> type) {
        return ContractJson.mapper().readValue(message.data(), type);
    }
}
