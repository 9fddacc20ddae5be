package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Proxy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.runtime.store.MinimalService.Counted;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of an aggregate is never a state that the store does not hold. */
@Gate
class RecentStatesTest {

    private static final PostgresDatabase DATABASE = PostgresServer.migratedDatabase();
    private static final AtomicInteger COUNTERS = new AtomicInteger();
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
    private final String counter = "counter " + COUNTERS.incrementAndGet();
    private final List<Long> readFrom = new ArrayList<>();
    private final RecentStates<Integer, Counted> recent =
            new RecentStates<>(
                    noting(one.getBean(EventStore.class)),
                    Counted.class,
                    0,
                    (sum, event) -> sum + event.by());

    @BeforeAll
    static void start() {
        one = node("one");
        two = node("two");
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void nothing_happened_to_who_is_not_known() {
        assertThat(recent.of("nobody")).isZero();
        assertThat(recent.of("nobody")).isZero();
    }

    @Test
    void only_what_came_after_is_read_of_who_was_asked_for_before() {
        IntStream.range(0, 30).forEach(_ -> count(one, 1));
        assertThat(recent.of(counter)).isEqualTo(30);
        count(one, 5);
        assertThat(recent.of(counter)).isEqualTo(35);
        assertThat(recent.of(counter)).isEqualTo(35);
        assertThat(readFrom).containsExactly(0L, 30L, 30L);
    }

    @Test
    void what_another_instance_appended_is_read_from_where_the_own_ends() {
        count(one, 1);
        assertThat(recent.of(counter)).isEqualTo(1);
        count(one, 2);
        count(two, 10);
        count(one, 3);
        assertThat(recent.of(counter)).isEqualTo(16);
        assertThat(readFrom).containsExactly(0L, 1L);
    }

    @Test
    void what_another_instance_appended_meanwhile_is_in_it() {
        count(one, 1);
        assertThat(recent.of(counter)).isEqualTo(1);
        count(two, 10);
        assertThat(recent.of(counter)).isEqualTo(11);
    }

    @Test
    void what_was_rolled_back_is_not_in_it_though_it_was_read() {
        count(one, 1);
        new TransactionTemplate(one.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        transaction -> {
                            count(one, 100);
                            assertThat(recent.of(counter)).isEqualTo(101);
                            transaction.setRollbackOnly();
                        });
        count(two, 10);
        assertThat(recent.of(counter)).isEqualTo(11);
    }

    @Test
    void in_a_transaction_that_began_before_what_was_committed_since_is_not_in_it() {
        count(one, 1);
        TransactionTemplate snapshot =
                new TransactionTemplate(one.getBean(PlatformTransactionManager.class));
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(
                _ -> {
                    assertThat(recent.of(counter)).isEqualTo(1);
                    count(two, 10);
                    assertThat(elsewhere()).isEqualTo(11);
                    assertThat(recent.of(counter)).isEqualTo(1);
                });
        assertThat(recent.of(counter)).isEqualTo(11);
    }

    /** As after a restore, or a failover that lost the tail. */
    @Test
    void what_the_database_lost_is_not_in_it_however_it_went_on() {
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            IntStream.rangeClosed(0, random.nextInt(4))
                    .forEach(_ -> count(random.nextBoolean() ? one : two, random.nextInt(1, 9)));
            recent.of(counter);
            jdbc.sql(
                            """
                            delete from domain_event
                             where aggregate_id = ? and sequence_number >= ?
                            """)
                    .params(counter, random.nextInt(3 * i + 2))
                    .update();
            jdbc.sql("delete from snapshot_event").update();
            IntStream.range(0, random.nextInt(4)).forEach(_ -> count(two, 1));
            assertThat(recent.of(counter)).as("step " + i).isEqualTo(stored());
        }
    }

    /** Asked by whoever has no transaction. */
    private int elsewhere() {
        return CompletableFuture.supplyAsync(() -> recent.of(counter)).join();
    }

    private int stored() {
        return jdbc.sql(
                        """
                        select coalesce(sum((payload ->> 'by')::int), 0) from domain_event
                         where aggregate_id = ?
                        """)
                .param(counter)
                .query(Integer.class)
                .single();
    }

    private static ConfigurableApplicationContext node(String id) {
        return RunningService.start(DATABASE, "essaim.node-id=" + id);
    }

    private void count(ConfigurableApplicationContext node, int by) {
        node.getBean(CommandGateway.class).sendAndWait(new Count(counter, by));
    }

    /** The store, which notes from where on it is read. */
    private EventStore noting(EventStore store) {
        return (EventStore)
                Proxy.newProxyInstance(
                        EventStore.class.getClassLoader(),
                        new Class<?>[] {EventStore.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("readEvents")) {
                                readFrom.add((Long) arguments[1]);
                            }
                            return method.invoke(store, arguments);
                        });
    }
}
