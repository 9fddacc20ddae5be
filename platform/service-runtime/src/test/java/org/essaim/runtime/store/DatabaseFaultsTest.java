package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresProcess;
import org.essaim.testkit.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A service under load whose database dies, has no connection left, or no room on its disk. */
@Gate
class DatabaseFaultsTest {

    private static final SmallDisk DISK = SmallDisk.of("300m");
    private static final PostgresProcess SERVER =
            PostgresProcess.start(
                    DISK.folder().resolve("data"),
                    Map.of("max_connections", "25", "min_wal_size", "32MB"));
    private static final PostgresDatabase DATABASE = SERVER.newDatabase("counters");
    private static final PostgresDatabase TAKER =
            new PostgresDatabase(
                    DATABASE.url() + "?ApplicationName=taken",
                    DATABASE.user(),
                    DATABASE.password());
    private static final ConfigurableApplicationContext SERVICE =
            RunningService.start(DATABASE, "spring.datasource.hikari.connection-timeout=1000");

    private static final String CUT_OTHERS =
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()
               and application_name <> 'taken'
            """;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc = new JdbcTemplate(DATABASE.dataSource());

    @AfterAll
    static void stop() {
        SERVICE.close();
        SERVER.close();
        DISK.close();
    }

    @Test
    @Fault(21)
    void a_server_that_is_killed_under_load_loses_nothing_acknowledged_and_all_goes_on()
            throws Exception {
        try (Load load = load()) {
            load.awaitMore(100);

            SERVER.kill();
            load.awaitFailures();
            assertThat(status()).isEqualTo(503);
            SERVER.startAgain();

            load.awaitMore(100);
            assertThat(load.errors()).allMatch(Load::isClear);
            nothingIsLost(load);
        }
        assertThat(status()).isEqualTo(200);
    }

    /** First its work fails, then what it asks of its claim: the second follows within a second. */
    @Test
    @Night
    @Fault(21)
    void a_processor_goes_on_that_failed_at_work_and_again_before_the_server_was_back()
            throws Exception {
        try (Connection holding = DATABASE.dataSource().getConnection()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table total in share mode");
            SERVICE.getBean(CommandGateway.class).sendAndWait(new Count("held", 1));
            Eventually.holds("its work waits", this::somethingWaits);

            SERVER.kill();
            long killed = System.nanoTime();
            Eventually.holds("it has failed again", () -> hasFailedAgainSince(killed));
            SERVER.startAgain();
        }

        Eventually.passes(() -> assertThat(total("held")).isOne());
    }

    @Test
    @Night
    @Fault(21)
    void a_server_without_a_free_connection_is_waited_for_and_reported_as_the_reason()
            throws Exception {
        try (Load load = load()) {
            load.awaitMore(50);

            List<Connection> taken = takeAll();
            load.awaitFailures();
            assertThat(status()).isEqualTo(503);
            for (Connection each : taken) {
                each.close();
            }

            load.awaitMore(50);
            assertThat(load.errors()).allMatch(Load::isClear);
            nothingIsLost(load);
        }
    }

    @Test
    @Night
    @Fault(21)
    void a_full_disk_refuses_what_has_no_room_and_says_so_until_there_is_some() throws Exception {
        assumeTrue(DISK.isMounted(), "nobody may mount a disk here");
        try (Load load = load()) {
            load.awaitMore(50);

            DISK.fill();
            load.awaitFailures();
            assertThat(load.errors()).anyMatch(each -> each.contains("No space left on device"));
            DISK.free();

            load.awaitMore(50);
            assertThat(load.errors()).allMatch(Load::isClear);
            nothingIsLost(load);
        }
    }

    @Test
    @Night
    @Fault(value = 21, without = "waiting for a commit to be written")
    void a_server_that_acknowledges_before_it_has_written_loses_what_it_acknowledged()
            throws Exception {
        try (SmallDisk disk = SmallDisk.of("200m");
                PostgresProcess hasty =
                        PostgresProcess.start(
                                disk.folder().resolve("data"),
                                Map.of("synchronous_commit", "off", "wal_writer_delay", "10000"))) {
            JdbcTemplate there = new JdbcTemplate(hasty.newDatabase("hasty").dataSource());
            there.execute("create table noted (number int)");
            there.execute("checkpoint");
            for (int n = 0; n < 50; n++) {
                there.update("insert into noted values (?)", n);
            }

            hasty.kill();
            hasty.startAgain();

            assertThat(there.queryForObject("select count(*) from noted", Integer.class))
                    .isLessThan(50);
        }
    }

    private static Load load() {
        return Load.on(SERVICE.getBean(CommandGateway.class));
    }

    /** All that was acknowledged is there, once, and the projection has come to the same. */
    private void nothingIsLost(Load load) {
        load.stop();
        for (Map.Entry<String, Integer> counter : load.acknowledged().entrySet()) {
            int stored =
                    jdbc.queryForObject(
                            "select count(*) from domain_event where aggregate_id = ?",
                            Integer.class,
                            counter.getKey());
            assertThat(stored).isBetween(counter.getValue(), counter.getValue() + load.failures());
            Eventually.passes(() -> assertThat(total(counter.getKey())).isEqualTo(stored));
        }
    }

    private int total(String counter) {
        return jdbc.queryForObject(
                "select coalesce(max(sum), 0) from total where counter = ?",
                Integer.class,
                counter);
    }

    private boolean somethingWaits() {
        return jdbc.queryForObject(
                "select exists (select from pg_locks where not granted)", boolean.class);
    }

    /**
     * The worker that fails takes its own failure back: what remains is of the second one. On a
     * busy machine nobody may look while it is there; then the claim is given up for longer than
     * that takes.
     */
    private static boolean hasFailedAgainSince(long killed) {
        Collection<EventTrackerStatus> all =
                SERVICE.getBean(Configuration.class)
                        .eventProcessingConfiguration()
                        .eventProcessor("totals", StreamingEventProcessor.class)
                        .orElseThrow()
                        .processingStatus()
                        .values();
        return all.stream().anyMatch(EventTrackerStatus::isErrorState)
                || all.isEmpty() && System.nanoTime() - killed > 3 * SECOND.toNanos();
    }

    /** Every connection of the server; those of the service are cut until it has none. */
    private List<Connection> takeAll() throws SQLException {
        List<Connection> taken = new ArrayList<>(List.of(TAKER.dataSource().getConnection()));
        JdbcTemplate first = new JdbcTemplate(new SingleConnectionDataSource(taken.get(0), true));
        int all = first.queryForObject("select current_setting('max_connections')::int", int.class);
        // Counted, since one that is being made is not listed yet.
        Eventually.holds(
                "the service has none",
                () -> {
                    first.query(CUT_OTHERS, _ -> {});
                    takeWhatIsFree(taken);
                    return taken.size() == all;
                });
        return taken;
    }

    private static void takeWhatIsFree(List<Connection> taken) {
        try {
            while (true) {
                taken.add(TAKER.dataSource().getConnection());
            }
        } catch (SQLException noneLeft) {
            assertThat(noneLeft.getSQLState()).isEqualTo("53300");
        }
    }

    private static int status() throws Exception {
        String port = SERVICE.getEnvironment().getProperty("local.server.port");
        URI where = URI.create("http://127.0.0.1:" + port + "/api/v1/totals");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(where).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
