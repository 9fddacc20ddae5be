package org.essaim.federation.stream;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.federation.trace.Traces;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;

/**
 * Journals what this service publishes, in the transaction of its token and in the store's order:
 * one segment, never split. What was received is not published again.
 */
@ProcessingGroup(PublicationProcessor.NAME)
public final class PublicationProcessor {

    static final String NAME = "publication";

    private static final String PENDING = "messages to journal";

    private final Publishers publishers;
    private final Journal journal;

    PublicationProcessor(Publishers publishers, Journal journal) {
        this.publishers = publishers;
        this.journal = journal;
    }

    /** Every event of the store. */
    @EventHandler
    public void on(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> ofAggregate
                && EventStoreConsumer.STREAM.equals(ofAggregate.getType())) {
            return;
        }
        publishers
                .publish(event.getPayload(), event.getTimestamp())
                .ifPresent(publication -> pending().add(message(publication, event)));
    }

    /** One append a batch: the head's row is locked and written once. */
    private List<OutgoingMessage> pending() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(
                PENDING,
                _ -> {
                    List<OutgoingMessage> messages = new ArrayList<>();
                    batch.onPrepareCommit(_ -> journal.append(messages));
                    return messages;
                });
    }

    private static OutgoingMessage message(Publication publication, EventMessage<?> event) {
        return new OutgoingMessage(
                UUID.fromString(event.getIdentifier()),
                MessageTypes.of(publication.message()),
                publication.subject(),
                publication.recipient(),
                event.getTimestamp(),
                ContractJson.mapper().writeValueAsBytes(publication.message()),
                Traces.of(event));
    }
}
