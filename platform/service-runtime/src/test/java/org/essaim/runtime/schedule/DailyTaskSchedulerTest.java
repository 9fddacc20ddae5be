package org.essaim.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.sql.DataSource;
import org.essaim.contract.BusinessDay;
import org.essaim.runtime.store.NodeId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that a day brings is done by one node at a time, whichever is alive, and for ever. */
@Gate
class DailyTaskSchedulerTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2022-01-01T10:00:00Z"), BusinessDay.ZONE);
    private static final ScheduleProperties QUICK =
            new ScheduleProperties(Duration.ofMillis(20), Duration.ofMillis(200));

    private final AtomicReference<Duration> atRest = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();
    private final Set<DailyTaskScheduler> started = ConcurrentHashMap.newKeySet();
    private DataSource database;

    @BeforeEach
    void createTables() {
        database = PostgresServer.platformDatabase().dataSource();
    }

    @AfterEach
    void stop() {
        started.forEach(DailyTaskScheduler::stop);
    }

    @Test
    void two_nodes_never_do_it_at_the_same_time_and_ask_for_the_business_day() {
        start("one");
        start("two");
        Eventually.holds("it was done often", () -> done.get() >= 30);
        assertThat(mostInside).hasValue(1);
        assertThat(days).containsExactly(TODAY);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void what_one_node_began_another_goes_on_with() {
        DailyTaskScheduler one = start("one");
        Eventually.holds("it was done", () -> done.get() > 0);
        one.stop();
        int before = done.get();
        start("two");
        Eventually.holds("it is done again", () -> done.get() > before);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_node_that_died_over_it_is_replaced_once_its_heartbeats_are_missed() {
        start("one").stop();
        JdbcClient.create(database)
                .sql(
                        """
                        update scheduled_tasks set picked = true, picked_by = 'dead',
                            last_heartbeat = now() - interval '1 hour'
                        """)
                .update();
        int before = done.get();
        start("two");
        Eventually.holds("it is done again", () -> done.get() > before);
    }

    @Test
    void what_has_nothing_new_to_say_is_not_asked_again_until_something_happens() {
        start("one");
        Eventually.holds("it was done", () -> done.get() > 0);
        atRest.set(Duration.ofHours(1));
        int begun = passes();
        Eventually.holds("what had begun is over", () -> passes() > begun + 2);
        int before = done.get();
        Eventually.holds("passes without work", () -> passes() > begun + 20);
        assertThat(done).hasValue(before);

        atRest.set(Duration.ZERO);
        Eventually.holds("it is done again", () -> done.get() > before);
    }

    @Test
    void work_that_fails_is_tried_again() {
        atRest.set(Duration.ofHours(1));
        AtomicInteger tries = new AtomicInteger();
        started.add(
                started(
                        "one",
                        daily(
                                () -> {
                                    if (tries.incrementAndGet() < 3) {
                                        throw new IllegalStateException("not yet");
                                    }
                                })));
        Eventually.holds("it was tried again", () -> tries.get() >= 3);
    }

    private DailyTaskScheduler start(String node) {
        DailyTaskScheduler scheduler = started(node, daily(this::work));
        started.add(scheduler);
        return scheduler;
    }

    private DailyTaskScheduler started(String node, DailyTask work) {
        DailyTaskScheduler scheduler =
                new DailyTaskScheduler(
                        database, List.of(work), CLOCK, QUICK, new NodeId(node), atRest::get);
        scheduler.start();
        return scheduler;
    }

    private void work() {
        mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
        JdbcClient.create(database).sql("select pg_sleep(0.01)::text").query().singleValue();
        inside.decrementAndGet();
        done.incrementAndGet();
    }

    /** Each picks the row and gives it back. */
    private int passes() {
        return JdbcClient.create(database)
                .sql("select version / 2 from scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return JdbcClient.create(database)
                .sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    /** The work of the test, on every node. */
    private DailyTask daily(Runnable work) {
        return today -> {
            days.add(today);
            work.run();
        };
    }
}
