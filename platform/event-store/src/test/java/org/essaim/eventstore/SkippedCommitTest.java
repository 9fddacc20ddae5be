package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.essaim.eventstore.StoreFixture.Happened;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;

/**
 * Why this module exists: one interleaving of two transactions and a reader, with Axon's own engine
 * and with ours. Transaction A is open after its append; B appends an event with an old message
 * time and commits; the reader reads; A commits; the reader goes on.
 */
@Gate
class SkippedCommitTest {

    private static final Duration OLDER_THAN_THE_GAP_TIMEOUT = Duration.ofMinutes(2);

    private final StoreFixture store = StoreFixture.fresh();

    @Test
    @Fault(value = 18, without = "our own storage engine")
    void stock_axon_never_delivers_the_event_that_was_committed_late() {
        DomainEventMessage<?> late = event();

        List<String> delivered = play(stockEngine(), late);

        assertThat(delivered).isNotEmpty().doesNotContain(late.getIdentifier());
    }

    @Test
    @Fault(18)
    void ours_delivers_it_and_everything_else_once() {
        DomainEventMessage<?> late = event();

        List<String> delivered = play(store.engine, late);

        assertThat(delivered).contains(late.getIdentifier()).hasSize(3).doesNotHaveDuplicates();
    }

    /** Everything that a reader is ever given. */
    private List<String> play(EventStorageEngine engine, DomainEventMessage<?> late) {
        List<String> delivered = new ArrayList<>();
        engine.appendEvents(event());
        TrackingToken token = read(engine, null, delivered);
        try (OpenTransaction a = OpenTransaction.begin(store.transactionManager)) {
            a.append(engine, late);
            engine.appendEvents(event());
            token = read(engine, token, delivered);
            a.commit();
        }
        token = read(engine, token, delivered);
        read(engine, token, delivered);
        return delivered;
    }

    private static TrackingToken read(
            EventStorageEngine engine, TrackingToken after, List<String> delivered) {
        TrackingToken last = after;
        for (TrackedEventMessage<?> event : engine.readEvents(after, false).toList()) {
            delivered.add(event.getIdentifier());
            last = event.trackingToken();
        }
        return last;
    }

    /** As events are that a division recorded long ago and that arrive at the centre today. */
    private static DomainEventMessage<Happened> event() {
        return new GenericDomainEventMessage<>(
                "test",
                UUID.randomUUID().toString(),
                0,
                new Happened(0),
                Map.of(),
                UUID.randomUUID().toString(),
                Instant.now().minus(OLDER_THAN_THE_GAP_TIMEOUT));
    }

    private EventStorageEngine stockEngine() {
        JdbcEventStorageEngine stock =
                JdbcEventStorageEngine.builder()
                        .eventSerializer(StoreFixture.JSON)
                        .snapshotSerializer(StoreFixture.JSON)
                        .connectionProvider(
                                new SpringDataSourceConnectionProvider(store.dataSource))
                        .transactionManager(new SpringTransactionManager(store.transactionManager))
                        .build();
        store.transactions.executeWithoutResult(
                _ -> stock.createSchema(PostgresEventTableFactory.INSTANCE));
        return stock;
    }
}
