package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresProcess;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a division costs while nobody uses it and the centre has nothing for it, counted from one of
 * its heartbeats to the next: by the server's log, by the ids that writing takes, by its sessions.
 */
@Night
@SecondChance
class DivisionAtRestTest {

    private static final String DIVISION = "resting";
    private static final int MOST_CONNECTIONS = 2;

    /** Its own heartbeat, the centre's, that it has read everything, the daily work. */
    private static final int MOST_WRITES = 6;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern STATEMENT =
            Pattern.compile("resting LOG: {2}(?:execute [^:]*|statement): (.*)");

    @TempDir private Path home;
    private final Federation federation = new Federation();
    private PostgresProcess server;
    private JdbcClient beside;

    @AfterEach
    void stop() {
        federation.close();
        server.close();
    }

    @Test
    void asks_less_than_once_a_second_writes_hardly_ever_and_holds_two_connections() {
        server =
                PostgresProcess.start(
                        home,
                        Map.of(
                                "log_statement", "all",
                                "log_line_prefix", "%d ",
                                "autovacuum", "off"));
        beside = JdbcClient.create(server.newDatabase("beside").dataSource());
        ServiceProcess centre = centreWithTheDivisionAtRest(server.newDatabase("resting"));

        awaitHeartbeat(centre); // until then it may still do what its start brought
        awaitHeartbeat(centre);
        long began = System.nanoTime();
        int before = statements().size();
        long writtenBefore = writes();
        awaitHeartbeat(centre);
        List<String> all = statements();
        List<String> asked = all.subList(before, all.size());
        long written = writes() - writtenBefore;
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);

        String counted =
                "in %d s %d statements, %d writes: %s"
                        .formatted(seconds, asked.size(), written, counts(asked));
        assertThat((long) asked.size()).as(counted).isLessThanOrEqualTo(seconds);
        assertThat(asked)
                .as("what takes longer the more sessions a server has")
                .noneMatch(sql -> sql.contains("pg_locks") || sql.contains("pg_stat_"));
        assertThat(written).as(counted).isLessThanOrEqualTo(MOST_WRITES);
        awaitFewConnections();
    }

    private ServiceProcess centreWithTheDivisionAtRest(PostgresDatabase database) {
        ServiceProcess centre = federation.centre().ready();
        SigningKeyFile key = SigningKeyFile.fresh();
        federation.admit(centre, DIVISION, key);
        ServiceProcess division =
                federation.division(DIVISION, key, database, "--essaim.heartbeat.rest=60s").ready();
        federation.awaitEnvelope(division, DIVISION);
        centre.awaitAllOf(division, "division." + DIVISION);
        awaitFewConnections();
        return centre;
    }

    private void awaitFewConnections() {
        Eventually.passes(() -> assertThat(sessions()).hasSizeLessThanOrEqualTo(MOST_CONNECTIONS));
    }

    /** The next one that claims more than the last. */
    private static void awaitHeartbeat(ServiceProcess centre) {
        String before = watermark(centre);
        Eventually.holds("a heartbeat", PATIENCE, () -> !watermark(centre).equals(before));
    }

    private static String watermark(ServiceProcess centre) {
        return centre.inbox("division." + DIVISION).path("watermark").asString("");
    }

    /** Each with what it did last, and how long ago. */
    private List<String> sessions() {
        return beside.sql(
                        """
                        select format('%s for %s, open for %s: %s', state, now() - state_change,
                            now() - backend_start, query)
                          from pg_stat_activity where datname = 'resting'
                        """)
                .query(String.class)
                .list();
    }

    /** How many transactions have written, ever. */
    private long writes() {
        return beside.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** The texts of all so far, what only begins and ends a transaction left aside. */
    private List<String> statements() {
        try (Stream<String> log = Files.lines(home.resolve("postgres.log"))) {
            return log.map(STATEMENT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .filter(sql -> !Set.of("BEGIN", "COMMIT", "ROLLBACK").contains(sql))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, Long> counts(List<String> asked) {
        return asked.stream().collect(Collectors.groupingBy(sql -> sql, Collectors.counting()));
    }
}
