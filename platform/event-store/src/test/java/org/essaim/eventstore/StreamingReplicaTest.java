package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.essaim.testkit.ArchivedPostgres;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hot standby that receives the log as it is written, and a reader there while others write: what
 * the standby takes for the oldest running transaction is one whose end it has not replayed.
 */
@Gate
class StreamingReplicaTest {

    private static final int WRITERS = 4;
    private static final int COMMITS = 250;

    /** More than a snapshot lists of one transaction. */
    private static final int SAVEPOINTS = 80;

    private static final Duration POLL = Duration.ofMillis(10);

    private static final AtomicInteger STORES = new AtomicInteger();

    @TempDir private static Path folder;
    private static ArchivedPostgres primary;
    private static ArchivedPostgres standby;

    private StoreFixture writing;
    private StoreFixture reading;

    @BeforeAll
    static void start() {
        primary = ArchivedPostgres.start(folder.resolve("primary"), folder, Map.of());
        standby = primary.standby(folder.resolve("standby"), Map.of());
        Eventually.holds("it follows", () -> standby.query("select 1") != null);
    }

    @BeforeEach
    void follow() {
        String store = "store_" + STORES.incrementAndGet();
        writing = StoreFixture.on(primary.newDatabase(store));
        writing.appendAggregate(1);
        replayed();
        reading = StoreFixture.on(standby.database(store).dataSource());
    }

    @AfterAll
    static void stop() {
        standby.close();
        primary.close();
    }

    @Test
    @Fault(18)
    void a_reader_of_a_standby_gets_all_that_is_committed_once_and_in_order() throws Exception {
        CommitOrderEventStore replica =
                new CommitOrderEventStore(reading.engine, POLL, () -> false);
        BlockingStream<TrackedEventMessage<?>> reader = replica.openStream(null);
        List<String> read = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(seed -> writers.submit(() -> write(seed)))
                            .toList();
            while (!all.stream().allMatch(Future::isDone)) {
                take(reader, read);
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        writing.appendAggregate(1);
        List<String> committed = committed();
        Eventually.holds(
                "the last is read",
                () -> {
                    take(reader, read);
                    return read.contains(committed.getLast());
                });

        assertThat(read).isEqualTo(committed);
        assertThat(read).hasSizeGreaterThan(WRITERS * COMMITS);
        reader.close();
        replica.shutDown();
    }

    @Test
    void what_an_open_transaction_of_the_primary_may_still_precede_is_held_back_on_a_standby() {
        try (OpenTransaction older = OpenTransaction.begin(writing.transactionManager)) {
            older.append(writing.engine, StoreFixture.event("older", 0));
            writing.engine.appendEvents(StoreFixture.event("younger", 0));
            replayed();

            assertThat(reading.readAfter(null)).hasSize(1);
            assertThat(reading.jdbc.queryForObject("select count(*) from domain_event", Long.class))
                    .isEqualTo(2);
            older.commit();
        }
        replayed();
        assertThat(reading.readAfter(null)).hasSize(3);
    }

    @Test
    void a_standby_is_read_from_and_not_written_to() {
        assertThat(standby.query("select pg_is_in_recovery()")).isEqualTo("t");
        assertThatThrownBy(() -> reading.engine.appendEvents(StoreFixture.event("a", 0)))
                .isInstanceOf(EventStoreException.class);
        assertThat(reading.readAfter(null)).hasSize(1);
    }

    private void write(int seed) {
        Random random = new Random(seed);
        for (int commit = 0; commit < COMMITS; commit++) {
            try (OpenTransaction open = OpenTransaction.begin(writing.transactionManager)) {
                if (random.nextInt(3) == 0) {
                    open.drawTransactionId(writing.jdbc);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(4)));
                }
                String aggregate = "writer %d, aggregate %d".formatted(seed, commit);
                int events = random.nextInt(25) == 0 ? SAVEPOINTS : 2;
                open.appendNested(
                        writing.jdbc,
                        writing.engine,
                        IntStream.range(0, events)
                                .<EventMessage<?>>mapToObj(n -> StoreFixture.event(aggregate, n))
                                .toList());
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(2_000)));
                if (random.nextInt(5) > 0) {
                    open.commit();
                }
            }
        }
    }

    private static void take(BlockingStream<TrackedEventMessage<?>> reader, List<String> read) {
        try {
            while (reader.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
                read.add(reader.nextAvailable().getIdentifier());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** In the order of the primary's commits, as its table has them. */
    private List<String> committed() {
        return writing.jdbc.queryForList(
                "select event_id::text from domain_event"
                        + " order by epoch, transaction_id, global_index",
                String.class);
    }

    private static void replayed() {
        String written = primary.query("select pg_current_wal_insert_lsn()");
        Eventually.holds(
                "it is replayed",
                () ->
                        standby.query("select pg_last_wal_replay_lsn() >= '%s'".formatted(written))
                                .equals("t"));
    }
}
