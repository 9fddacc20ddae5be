package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database becomes another one under a node that goes on: nothing is skipped, and nothing comes
 * that is not there.
 */
@Fault(21)
@Gate
class ChangedDatabaseTest {

    private static PostgresServer otherCluster;

    private final PostgresDatabase first = PostgresServer.freshDatabase();
    private final PostgresDatabase other = otherCluster.newDatabase();
    private final DelegatingDataSource current = new DelegatingDataSource(first.dataSource());
    private final StoreFixture onFirst = StoreFixture.on(first);
    private final StoreFixture onOther = StoreFixture.on(other);
    private final StoreFixture node = StoreFixture.on(current);
    private CommitOrderEventStore store = store(Duration.ofMillis(20), () -> false);

    private CommitOrderEventStore store(Duration poll, BooleanSupplier alone) {
        return new CommitOrderEventStore(node.engine, poll, alone);
    }

    @BeforeAll
    static void start() {
        otherCluster = PostgresServer.startAnother();
    }

    @AfterAll
    static void stop() {
        otherCluster.stop();
    }

    @BeforeEach
    void both_clusters_have_come_as_far() {
        long ahead = nextTransactionId(onFirst) - nextTransactionId(onOther);
        burnTransactionIds(ahead > 0 ? onOther : onFirst, Math.abs(ahead));
    }

    @AfterEach
    void shutDown() {
        store.shutDown();
    }

    @Test
    void what_a_copy_on_a_cluster_with_lower_ids_appends_comes_to_readers_that_are_open()
            throws InterruptedException {
        burnTransactionIds(onFirst, 5_000);
        node.appendAggregate(3);
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);
        assertThat(all(reader)).containsExactly(0L, 1L, 2L);

        Dump.of(first).restoreInto(other);
        current.setTargetDataSource(other.dataSource());
        node.engine.appendEvents(StoreFixture.event("copied", 7));
        node.engine.appendEvents(StoreFixture.event("copied", 8));

        assertThat(some(reader, 2)).containsExactly(7L, 8L);
        assertThat(sequences(onOther.readAfter(null))).containsExactly(0L, 1L, 2L, 7L, 8L);
    }

    @Test
    void a_copy_to_which_nobody_writes_is_readable_too() {
        burnTransactionIds(onFirst, 5_000);
        node.appendAggregate(3);
        Dump.of(first).restoreInto(other);
        current.setTargetDataSource(other.dataSource());
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);

        Eventually.holds("what was copied", reader::hasNextAvailable);
        assertThat(all(reader)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_failover_that_lost_the_end_leaves_no_phantom_and_skips_nothing() {
        TrackingToken stored = loseTheEnd();
        BlockingStream<TrackedEventMessage<?>> reopened = store.openStream(stored);

        assertThat(some(reopened, 3)).containsExactly(20L, 21L, 22L);
        assertThat(all(reopened)).isEmpty();
    }

    @Test
    void a_reader_that_is_open_learns_that_it_has_to_begin_again() throws InterruptedException {
        store.shutDown();
        store = store(Duration.ofMillis(20), () -> true);
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);
        loseTheEnd(reader);

        Eventually.holds("it says so", () -> refuses(reader));
        assertThatThrownBy(reader::hasNextAvailable)
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("open the stream again");
    }

    @Test
    void a_restore_into_the_same_database_leaves_no_phantom_and_skips_nothing() {
        node.appendAggregate(2);
        Dump older = Dump.of(first);
        TrackingToken stored = node.engine.createHeadToken();
        node.engine.appendEvents(StoreFixture.event("lost", 10));
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);
        assertThat(all(reader)).containsExactly(0L, 1L, 10L);

        older.restoreInto(first);
        node.engine.appendEvents(StoreFixture.event("new", 20));

        assertThat(some(store.openStream(stored), 1)).containsExactly(20L);
        Eventually.holds("it says so", () -> refuses(reader));
    }

    @Test
    void while_nothing_was_lost_a_reader_that_is_open_goes_on() {
        node.appendAggregate(2);
        burnTransactionIds(onOther, 2_000);
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null);
        assertThat(all(reader)).containsExactly(0L, 1L);

        Dump.of(first).restoreInto(other);
        current.setTargetDataSource(other.dataSource());
        node.engine.appendEvents(StoreFixture.event("later", 5));

        assertThat(some(reader, 1)).containsExactly(5L);
        assertThat(epochs()).isEqualTo(1);
    }

    private TrackingToken loseTheEnd() {
        return loseTheEnd(store.openStream(null));
    }

    /** Two events survive, with ids below those of the three that follow them there. */
    private TrackingToken loseTheEnd(BlockingStream<TrackedEventMessage<?>> reader) {
        node.appendAggregate(2);
        TrackingToken stored = node.engine.createHeadToken();
        Dump.of(first).restoreInto(other);
        burnTransactionIds(onFirst, 5_000);
        for (int lost = 10; lost < 15; lost++) {
            node.engine.appendEvents(StoreFixture.event("lost", lost));
        }
        Eventually.holds("all are read", () -> last(all(reader)) == 14L);
        burnTransactionIds(onOther, 2_000);
        current.setTargetDataSource(other.dataSource());
        for (int kept = 20; kept < 23; kept++) {
            node.engine.appendEvents(StoreFixture.event("new", kept));
        }
        assertThat(epochs()).isEqualTo(1);
        return stored;
    }

    private static long last(List<Long> read) {
        return read.isEmpty() ? -1 : read.getLast();
    }

    private long epochs() {
        return onOther.jdbc.queryForObject("select count(*) from event_store_epoch", Long.class);
    }

    private static boolean refuses(BlockingStream<TrackedEventMessage<?>> reader) {
        try {
            reader.hasNextAvailable();
            return false;
        } catch (EventStoreException changed) {
            return true;
        }
    }

    private static List<Long> some(BlockingStream<TrackedEventMessage<?>> reader, int count) {
        List<Long> read = new ArrayList<>();
        Eventually.holds(
                count + " events",
                () -> {
                    read.addAll(all(reader));
                    return read.size() >= count;
                });
        return read;
    }

    private static List<Long> all(BlockingStream<TrackedEventMessage<?>> reader) {
        List<Long> read = new ArrayList<>();
        while (reader.hasNextAvailable()) {
            try {
                DomainEventMessage<?> event = (DomainEventMessage<?>) reader.nextAvailable();
                read.add(event.getSequenceNumber());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return read;
    }

    private static List<Long> sequences(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .toList();
    }

    private static long nextTransactionId(StoreFixture store) {
        return store.jdbc.queryForObject(
                "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);
    }

    private static void burnTransactionIds(StoreFixture store, long count) {
        store.jdbc.execute(
                """
                do $$ begin
                  for i in 1..%d loop perform pg_current_xact_id(); commit; end loop;
                end $$
                """
                        .formatted(count));
    }
}
