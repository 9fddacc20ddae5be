package org.essaim.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** As many readers of one node as a service has processors, all woken by the same commit. */
@Gate
class ManyReadersTest {

    private static final int READERS = 25;

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final StoreFixture writing = StoreFixture.on(database);
    private final AtomicInteger pages = new AtomicInteger();
    private final CommitOrderEventStore events =
            new CommitOrderEventStore(
                    StoreFixture.on(counting(database.dataSource())).engine,
                    Duration.ofMillis(20),
                    () -> false);
    private final List<Reader> readers = new ArrayList<>();

    @AfterEach
    void shutDown() {
        readers.forEach(Reader::stop);
        events.shutDown();
    }

    @Test
    void ask_the_database_once_for_what_one_of_them_has_found() {
        open();
        writing.appendAggregate(1);
        awaitAll(1);
        int before = pages.get();

        for (int i = 2; i <= 11; i++) {
            writing.appendAggregate(1);
            awaitAll(i);
        }

        assertThat(pages.get() - before).isBetween(10, 30);
    }

    /** Of four writers, of whom some take long and some think better of it. */
    @Test
    @Fault(18)
    void are_all_given_everything_in_the_same_order_however_their_wake_ups_meet() {
        open();
        List<String> committed = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Random random = new Random(i);
                writers.execute(() -> write(random, committed));
            }
        }
        awaitAll(committed.size());

        List<String> first = readers.getFirst().read;
        assertThat(first).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(readers)
                .filteredOn(each -> each.concerned)
                .allSatisfy(each -> assertThat(each.read).isEqualTo(first));
        assertThat(readers)
                .allSatisfy(each -> assertThat(first).containsSubsequence(each.read))
                .allSatisfy(each -> assertThat(each.read).endsWith(first.getLast()));
    }

    /** Of 620 events a first page has a hundred, the next one the others. */
    @Test
    void are_spared_what_does_not_concern_them_but_for_the_last_that_is_there() {
        IntStream.range(0, 620).forEach(_ -> writing.appendAggregate(1));

        open();
        awaitAll(620);

        assertThat(readers)
                .filteredOn(each -> !each.concerned)
                .allSatisfy(each -> assertThat(each.read).hasSizeLessThan(20));
    }

    @Test
    void are_woken_first_where_it_concerns_them_and_the_others_soon_enough()
            throws InterruptedException {
        // Where nobody has read anything yet, it is not known whom an event concerns.
        writing.appendAggregate(1);
        BlockingQueue<String> woken = new LinkedBlockingQueue<>();
        for (String name : List.of("other", "concerned")) {
            BlockingStream<TrackedEventMessage<?>> stream =
                    events.readBy(type -> name.equals("concerned")).openStream(null);
            assertThat(stream.hasNextAvailable()).isTrue();
            stream.setOnAvailableCallback(() -> woken.add(name));
        }
        writing.appendAggregate(1);
        Eventually.holds("both are woken", () -> woken.containsAll(List.of("concerned", "other")));
        while (woken.poll(1, TimeUnit.SECONDS) != null) {
            continue;
        }

        for (int i = 0; i < 10; i++) {
            writing.appendAggregate(1);
            assertThat(List.of(woken.take(), woken.take())).containsExactly("concerned", "other");
        }
        assertThat(woken).isEmpty();
    }

    private void write(Random random, List<String> committed) {
        for (int i = 0; i < 100; i++) {
            writing.transactions.executeWithoutResult(
                    transaction -> {
                        var event = StoreFixture.event("aggregate:" + UUID.randomUUID(), 0);
                        writing.engine.appendEvents(event);
                        LockSupport.parkNanos(random.nextInt(3_000_000));
                        if (random.nextInt(5) == 0) {
                            transaction.setRollbackOnly();
                        } else {
                            committed.add(event.getIdentifier());
                        }
                    });
        }
    }

    /** Every other one does something with what happens. */
    private void open() {
        for (int i = 0; i < READERS; i++) {
            boolean concerned = i % 2 == 0;
            readers.add(new Reader(concerned, events.readBy(_ -> concerned).openStream(null)));
        }
    }

    /** Those that are concerned have each of them, the others have the last. */
    private void awaitAll(int most) {
        Eventually.holds(
                "all have read " + most,
                () ->
                        readers.stream()
                                .filter(each -> each.concerned)
                                .allMatch(each -> each.read.size() == most));
        String last = readers.getFirst().read.getLast();
        Eventually.holds(
                "all are at the end",
                () ->
                        readers.stream()
                                .map(each -> List.copyOf(each.read))
                                .allMatch(read -> !read.isEmpty() && read.getLast().equals(last)));
    }

    /** Reads, as a coordinator does, once when it is woken and again if it was meanwhile. */
    private static final class Reader {
        private final List<String> read = Collections.synchronizedList(new ArrayList<>());
        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        private final BlockingStream<TrackedEventMessage<?>> stream;

        private final boolean concerned;

        private Reader(boolean concerned, BlockingStream<TrackedEventMessage<?>> stream) {
            this.concerned = concerned;
            this.stream = stream;
            stream.setOnAvailableCallback(() -> thread.execute(this::readAll));
            thread.execute(this::readAll);
        }

        private void readAll() {
            try {
                while (stream.hasNextAvailable()) {
                    read.add(stream.nextAvailable().getIdentifier());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void stop() {
            thread.shutdownNow();
            stream.close();
        }
    }

    /** Counts the pages that are asked for. */
    private DataSource counting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return counting(super.getConnection());
            }
        };
    }

    private Connection counting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    && Sql.READ_ALL.equals(arguments[0])) {
                                pages.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }
}
