package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;

/** A dump goes into a fresh cluster, whose transaction ids are far below the stored ones. */
@Fault(21)
@Gate
class RestoreTest {

    @Test
    void everything_is_readable_after_a_restore_and_readers_go_on_where_they_were() {
        PostgresServer freshCluster = PostgresServer.startAnother();
        try {
            everythingIsReadableAfterARestoreInto(freshCluster.newDatabase());
        } finally {
            freshCluster.stop();
        }
    }

    private static void everythingIsReadableAfterARestoreInto(PostgresDatabase target) {
        PostgresDatabase source = PostgresServer.freshDatabase();
        StoreFixture before = StoreFixture.on(source);
        burnTransactionIds(before, 5_000);
        String aggregate = before.appendAggregate(3);
        TrackingToken afterThree = before.engine.createHeadToken();
        before.engine.appendEvents(StoreFixture.event(aggregate, 3));

        StoreFixture.on(target);
        Dump.of(source).restoreInto(target);
        StoreFixture restored = StoreFixture.on(target);

        assertThat(nextTransactionId(restored)).isLessThan(storedTransactionId(restored));
        assertThat(sequences(restored.readAfter(null))).containsExactly(0L, 1L, 2L, 3L);
        assertThat(sequences(restored.readAfter(afterThree))).containsExactly(3L);
        TrackingToken head = restored.engine.createHeadToken();

        restored.engine.appendEvents(StoreFixture.event(aggregate, 4));
        restored.engine.appendEvents(StoreFixture.event(aggregate, 5));

        assertThat(sequences(restored.readAfter(head))).containsExactly(4L, 5L);
        assertThat(sequences(restored.readAfter(null))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(restored.engine.readEvents(aggregate).asStream()).hasSize(6);
    }

    @Test
    void an_epoch_is_opened_once_for_a_restore_and_never_for_a_restart() {
        PostgresDatabase database = PostgresServer.freshDatabase();
        StoreFixture.on(database).appendAggregate(1);

        StoreFixture restarted = StoreFixture.on(database);
        assertThat(epochs(restarted)).isEqualTo(1);

        restarted.jdbc.update("update domain_event set transaction_id = transaction_id + 1000000");
        StoreFixture.on(database);
        assertThat(epochs(StoreFixture.on(database))).isEqualTo(2);
    }

    private static void burnTransactionIds(StoreFixture store, int count) {
        store.jdbc.execute(
                """
                do $$ begin
                  for i in 1..%d loop perform pg_current_xact_id(); commit; end loop;
                end $$
                """
                        .formatted(count));
    }

    private static List<Long> sequences(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .toList();
    }

    private static long nextTransactionId(StoreFixture store) {
        return number(store, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    private static long storedTransactionId(StoreFixture store) {
        return number(store, "select max(transaction_id) from domain_event");
    }

    private static long epochs(StoreFixture store) {
        return number(store, "select count(*) from event_store_epoch");
    }

    private static long number(StoreFixture store, String sql) {
        return store.jdbc.queryForObject(sql, Long.class);
    }
}
