package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.ArchivedPostgres;
import org.essaim.testkit.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much log the database of a division writes, at rest and for what people do, and what a day
 * without the object store takes of its volume. No part of the gate: {@code -Dtest=WalBenchmark
 * -Dessaim.minutes=60}.
 */
class WalBenchmark {

    private static final int INITIATIVES = 40;
    private static final int SEGMENTS_OF_A_DAY = 288;

    /** As long as a heartbeat at rest takes, twice. */
    private static final Duration REST = Duration.ofMinutes(Long.getLong("essaim.minutes", 60));

    @TempDir private Path home;
    private final DrilledFederation federation = new DrilledFederation();
    private ArchivedPostgres server;

    @AfterEach
    void stop() {
        federation.close();
        server.close();
    }

    @Test
    void at_rest_in_use_and_in_a_day_without_the_store() throws IOException {
        Path store = Files.createDirectory(home.resolve("store"));
        server = ArchivedPostgres.start(home.resolve("first"), store, asDeployed());
        ServiceProcess division =
                federation.division(server.newDatabase("essaim"), DrilledFederation.AT_ITS_PACE);
        Log began = Log.of(server);
        federation.live(division, 0, INITIATIVES / 2);
        federation.awaitIngested(division);
        IO.println(federation.commands() / 2 + " commands: " + Log.of(server).since(began));
        server.copyInto(home.resolve("copy"));

        Log quiet = Log.of(server);
        rest();
        IO.println(
                "%d minutes at rest: %s".formatted(REST.toMinutes(), Log.of(server).since(quiet)));

        dayWithout(store, division);
    }

    /**
     * Each five minutes a segment, and the other half of the commands; then it is back, and all is
     * lost.
     */
    private void dayWithout(Path store, ServiceProcess division) throws IOException {
        Path away = Files.move(store, home.resolve("away"));
        long before = server.keptLog();
        for (int each = 0; each < SEGMENTS_OF_A_DAY; each++) {
            if (each % (2 * SEGMENTS_OF_A_DAY / INITIATIVES) == 0) {
                int next = INITIATIVES / 2 + each / (2 * SEGMENTS_OF_A_DAY / INITIATIVES);
                federation.live(division, next, Math.min(next + 1, INITIATIVES));
            }
            server.switchSegment();
        }
        IO.println(
                "a day without the store: %d MiB of log, %d before; %d segments wait"
                        .formatted(server.keptLog() >> 20, before >> 20, server.notArchived()));
        String own = federation.ownFigures(division);
        federation.awaitIngested(division);
        List<String> figures = federation.figures();
        Files.move(away, store);
        long back = System.nanoTime();
        server.archiveAll();
        IO.println("all archived %.1f s after it is back".formatted(seconds(back)));
        division.close();
        server.lose();
        long lost = System.nanoTime();
        server =
                ArchivedPostgres.restored(
                        home.resolve("copy"),
                        home.resolve("second"),
                        store,
                        Optional.empty(),
                        asDeployed());
        IO.println("restored from the copy and a day of log in %.1f s".formatted(seconds(lost)));
        ServiceProcess again = federation.division(server.database("essaim"));
        IO.println("the service is ready after %.1f s".formatted(seconds(lost)));
        federation.awaitIngested(again);
        assertThat(federation.ownFigures(again)).isEqualTo(own);
        assertThat(federation.figures()).isEqualTo(figures);
    }

    private static void rest() {
        long until = System.nanoTime() + REST.toNanos();
        Eventually.holds("it rests", REST.multipliedBy(2), () -> System.nanoTime() > until);
    }

    /** What the manifests set, and PostgreSQL's own values for what they do not. */
    static Map<String, String> asDeployed() {
        return Map.of(
                "archive_timeout", "5min",
                "max_slot_wal_keep_size", "2GB",
                "max_wal_size", "1GB",
                "shared_buffers", "256MB",
                "fsync", "on");
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** What the server has written since it started. */
    private record Log(long records, long bytes, long archived) {

        static Log of(ArchivedPostgres server) {
            String[] row =
                    server.query(
                                    "select wal_records || ' ' || wal_bytes || ' ' ||"
                                            + " (select archived_count from pg_stat_archiver)"
                                            + " from pg_stat_wal")
                            .split(" ");
            return new Log(Long.parseLong(row[0]), Long.parseLong(row[1]), Long.parseLong(row[2]));
        }

        Log since(Log before) {
            return new Log(
                    records - before.records, bytes - before.bytes, archived - before.archived);
        }

        @Override
        public String toString() {
            return "%,d records, %,d kB, %d segments archived"
                    .formatted(records, bytes / 1_000, archived);
        }
    }
}
