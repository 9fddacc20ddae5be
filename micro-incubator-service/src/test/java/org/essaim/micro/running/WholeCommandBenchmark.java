package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a server that waits for its disk. No part of the gate: {@code ./mvnw -pl
 * micro-incubator-service -am test -Dtest=WholeCommandBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class WholeCommandBenchmark {

    private static final int COMMANDS = Integer.getInteger("essaim.benchmark.commands", 4_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 7);
    private static final double LEAST = 0.6;
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
    @ValueSource(ints = {1, 8})
    void a_command_costs_little_more_than_its_row(int clients) {
        try (WholeCommand command =
                new WholeCommand(server.newDatabase("bench"), clients, COMMANDS / clients)) {
            Pairs pairs = command.measured(ROUNDS);

            IO.println(command.table(pairs) + command.statementsOfMeasure());
            assertThat(pairs.ratio()).isGreaterThanOrEqualTo(LEAST);
        }
    }
}
