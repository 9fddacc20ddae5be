package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A command takes as long while the broker is gone as while it is there (R97). No part of the gate:
 * {@code ./mvnw -pl micro-incubator-service -am test -Dtest=AutonomyBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class AutonomyBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AutonomyBenchmark.class);
    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final int WARM_UP = 600;
    private static final int BLOCK = 250;
    private static final int BLOCKS = 4;
    private static final double MOST = 1.1;

    private final KafkaBroker broker = KafkaBroker.startAnother();
    private RunningDivision division;
    private int asked;

    @Test
    void a_command_takes_as_long_without_the_broker_as_with_it() {
        division =
                RunningDivision.start(
                        PostgresServer.migratedDatabase(),
                        DIVISION.value(),
                        settings().toArray(String[]::new));
        try {
            allocate();
            measure(WARM_UP);
            List<Long> with = new ArrayList<>();
            List<Long> without = new ArrayList<>();
            for (int i = 0; i < BLOCKS; i++) {
                with.addAll(measure(BLOCK));
                broker.kill();
                without.addAll(measure(BLOCK));
                broker.start();
                Eventually.holds("all is sent again", this::isSent);
            }
            double ratio = (double) at(without, 0.5) / at(with, 0.5);
            LOG.info(
                    "with the broker: median {} µs, p99 {} µs; without: {} µs, {} µs; ratio {}",
                    at(with, 0.5),
                    at(with, 0.99),
                    at(without, 0.5),
                    at(without, 0.99),
                    ratio);
            assertThat(ratio).isLessThanOrEqualTo(MOST);
        } finally {
            division.close();
            broker.stop();
        }
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.addAll(broker.serviceArguments());
        settings.add("--essaim.signing.key-file=" + SigningKeyFile.fresh().path());
        settings.add("--essaim.limits.person.requests=0");
        settings.add("--logging.level.org.apache.kafka=error");
        return settings;
    }

    /** Launches, expenses and usage in turn; microseconds of each. */
    private List<Long> measure(int commands) {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < commands; i++, asked++) {
            String path = asked % 5 == 0 ? "/initiatives" : "/initiatives/i" + asked / 5;
            long start = System.nanoTime();
            int status =
                    switch (asked % 5) {
                        case 0 -> division.post(path, launch("i" + asked / 5)).status();
                        case 1, 2, 3 -> division.post(path + "/expenses", expense()).status();
                        default -> division.post(path + "/usage", usage()).status();
                    };
            micros.add((System.nanoTime() - start) / 1_000);
            assertThat(status).isEqualTo(201);
        }
        return micros;
    }

    private static long at(List<Long> micros, double quantile) {
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        return sorted.get((int) (quantile * (sorted.size() - 1)));
    }

    private boolean isSent() {
        return division.bean(JdbcClient.class)
                .sql(
                        """
                        select sent = position from journal_relay join journal_head using (stream)
                        """)
                .query(Boolean.class)
                .single();
    }

    private void allocate() {
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(10_000_000_00L, 500_000),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
    }

    private static String launch(String initiative) {
        return """
               {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
                "trial":"a form","launchedOn":"2022-01-01"}
               """
                .formatted(initiative);
    }

    private static String expense() {
        return "{\"amount\":{\"euros\":\"0.01\"},\"label\":\"a\",\"spentOn\":\"2022-01-01\"}";
    }

    private static String usage() {
        return "{\"measuredOn\":\"2022-01-01\",\"users\":3,\"level\":\"DECLARED\"}";
    }
}
