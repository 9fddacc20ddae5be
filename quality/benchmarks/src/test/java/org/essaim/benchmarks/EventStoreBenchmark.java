package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On a server that waits for its disk. Not part of the gate: {@code ./mvnw -pl quality/benchmarks
 * -am test -Dtest=EventStoreBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class EventStoreBenchmark {

    private static final int APPENDS = Integer.getInteger("essaim.benchmark.appends", 10_000);
    private static final int EVENTS = Integer.getInteger("essaim.benchmark.events", 200_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 7);
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "shared_buffers", "256MB", "max_wal_size", "2GB");

    @TempDir Path folder;
    private PostgresProcess server;

    @BeforeEach
    void start() {
        server = PostgresProcess.start(folder, SETTINGS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.95", "8, 0.9"})
    void an_append_costs_little_more_than_the_row(int clients, double least) {
        try (StoreUnderTest store = new StoreUnderTest(server.newDatabase("appends"), clients)) {
            Pairs pairs = new Appending(store, clients, APPENDS / clients).measured(ROUNDS);

            IO.println(Appending.table(pairs, clients));
            assertThat(pairs.ratio()).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void a_replay_reads_nearly_as_fast_as_the_rows_can_be_scanned_and_parsed() {
        try (StoreUnderTest store = new StoreUnderTest(server.newDatabase("replays"), 2)) {
            Pairs pairs = new Replay(store, EVENTS).measured(ROUNDS);

            IO.println(Replay.table(pairs));
            assertThat(pairs.ratio()).isGreaterThanOrEqualTo(0.85);
        }
    }
}
