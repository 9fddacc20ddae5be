package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Gate
class CommitOrderEventStoreTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final StoreFixture node = StoreFixture.on(database);
    private final CommitOrderEventStore events =
            new CommitOrderEventStore(node.engine, NEVER, () -> false);

    @AfterEach
    void shutDown() {
        events.shutDown();
    }

    @Test
    void a_reader_that_waits_is_woken_by_a_commit_of_this_node() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> reader = events.openStream(null);
        AtomicInteger calls = new AtomicInteger();
        reader.setOnAvailableCallback(calls::incrementAndGet);
        assertThat(reader.hasNextAvailable()).isFalse();

        CompletableFuture.runAsync(() -> node.appendAggregate(1));

        assertThat(reader.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.peek()).isPresent();
        assertThat(reader.nextAvailable().getPayload()).isEqualTo(new StoreFixture.Happened(0));
        assertThat(reader.hasNextAvailable()).isFalse();
        assertThat(calls).hasPositiveValue();
        reader.close();
    }

    @Test
    void what_one_reader_has_read_others_get_without_asking_the_database()
            throws InterruptedException {
        node.appendAggregate(150);
        assertThat(readAll()).hasSize(150);

        // The first one may have read what the watcher was just reading too.
        List<TrackedEventMessage<?>> second = readAll();
        List<TrackedEventMessage<?>> third = readAll();

        assertThat(second).hasSize(150);
        assertThat(third).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(second);
    }

    private List<TrackedEventMessage<?>> readAll() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> reader = events.openStream(null);
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        while (reader.hasNextAvailable()) {
            read.add(reader.nextAvailable());
        }
        return read;
    }

    @Test
    void a_reader_that_throws_when_it_is_woken_keeps_no_other_from_it() {
        List<AtomicInteger> woken = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            BlockingStream<TrackedEventMessage<?>> reader = events.openStream(null);
            AtomicInteger calls = new AtomicInteger();
            boolean throwing = i % 2 == 0;
            woken.add(calls);
            reader.setOnAvailableCallback(
                    () -> {
                        calls.incrementAndGet();
                        if (throwing) {
                            throw new IllegalStateException("not now");
                        }
                    });
        }

        node.appendAggregate(1);

        Eventually.holds("all were woken", () -> woken.stream().allMatch(n -> n.get() > 0));
    }

    @Test
    void what_could_not_be_read_once_is_read_the_next_time() throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> reader = events.openStream(null);
        AtomicInteger woken = new AtomicInteger();
        assertThat(reader.hasNextAvailable()).isFalse();
        reader.setOnAvailableCallback(woken::incrementAndGet);
        node.appendAggregate(1);
        Eventually.holds("it was woken", () -> woken.get() > 0);
        node.jdbc.execute("alter table domain_event rename to away");
        assertThatThrownBy(reader::hasNextAvailable).isInstanceOf(RuntimeException.class);
        node.jdbc.execute("alter table away rename to domain_event");

        assertThat(reader.hasNextAvailable()).isTrue();
        assertThat(reader.nextAvailable().getPayload()).isEqualTo(new StoreFixture.Happened(0));
    }

    @Test
    void a_reader_that_is_far_behind_reads_all_that_is_no_longer_recent()
            throws InterruptedException {
        node.appendAggregate(2_500);
        BlockingStream<TrackedEventMessage<?>> ahead = events.openStream(null);
        while (ahead.hasNextAvailable()) {
            ahead.nextAvailable();
        }
        BlockingStream<TrackedEventMessage<?>> behind = events.openStream(null);

        List<Object> read = new ArrayList<>();
        while (behind.hasNextAvailable()) {
            read.add(behind.nextAvailable().getPayload());
        }

        assertThat(read)
                .isEqualTo(
                        IntStream.range(0, 2_500)
                                .<Object>mapToObj(StoreFixture.Happened::new)
                                .toList());
    }

    @Test
    void an_event_that_is_held_back_arrives_when_the_older_transaction_ends()
            throws InterruptedException {
        BlockingStream<TrackedEventMessage<?>> reader = events.openStream(null);
        try (OpenTransaction older = OpenTransaction.begin(node.transactionManager)) {
            older.drawTransactionId(node.jdbc);
            node.appendAggregate(1);
            assertThat(reader.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(reader.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
        reader.close();
    }

    @Test
    void what_another_node_commits_is_found_within_the_poll() {
        finds(() -> false, () -> {});
    }

    @Test
    void a_node_that_was_alone_finds_what_another_one_commits_once_it_knows_of_it() {
        AtomicBoolean alone = new AtomicBoolean(true);
        finds(alone::get, () -> alone.set(false));
    }

    private void finds(BooleanSupplier alone, Runnable beforeItIsFound) {
        CommitOrderEventStore polling =
                new CommitOrderEventStore(
                        StoreFixture.on(database).engine, Duration.ofMillis(20), alone);
        BlockingStream<TrackedEventMessage<?>> reader = polling.openStream(null);

        node.appendAggregate(1);
        beforeItIsFound.run();

        Eventually.holds("the other node's event", reader::hasNextAvailable);
        reader.close();
        polling.shutDown();
    }
}
