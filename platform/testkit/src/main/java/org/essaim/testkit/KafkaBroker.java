package org.essaim.testkit;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A real broker for tests. All tests of a JVM share one; those that kill or empty it start another,
 * which is a process of this machine in any case, so that it comes back at the same address.
 */
public final class KafkaBroker {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private final KafkaProcess process = new KafkaProcess();

    private KafkaBroker() {}

    /** Where the broker is that all tests of this JVM share; started when first asked for. */
    public static String sharedBootstrapServers() {
        return Shared.BOOTSTRAP_SERVERS;
    }

    /** A broker of its own that is running; ends with this JVM at the latest. */
    public static KafkaBroker startAnother() {
        KafkaBroker broker = notYetStarted();
        broker.start();
        return broker;
    }

    /** An address at which a broker will be as soon as it is started. */
    public static KafkaBroker notYetStarted() {
        KafkaBroker broker = new KafkaBroker();
        Runtime.getRuntime().addShutdownHook(new Thread(broker.process::remove, "stop-kafka"));
        return broker;
    }

    public String bootstrapServers() {
        return process.bootstrapServers();
    }

    /** Starts on what its log folder holds, and returns when it answers. */
    public void start() {
        process.start();
        Eventually.holds("the broker answers", this::answers);
    }

    /** As a power cut would; {@link #start()} brings it back with what it had written. */
    public void kill() {
        process.kill();
    }

    /** Loses its disk; {@link #start()} brings it back empty, at the same address. */
    public void killAndLoseEverything() {
        process.kill();
        process.emptyDisk();
    }

    /** For good. */
    public void stop() {
        process.remove();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker ended: " + process.lastWords());
        }
        if (!process.listens()) {
            return false;
        }
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers", bootstrapServers(),
                        "request.timeout.ms", 1_000,
                        "default.api.timeout.ms", 1_000);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Shared {
        private static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            Servers servers = Servers.chosen();
            LOG.info(
                    "Kafka for these tests: {} (-Dessaim.servers=containers|embedded)",
                    servers == Servers.CONTAINERS ? "container apache/kafka:4.3.1" : "a process");
            return switch (servers) {
                case CONTAINERS -> container();
                case EMBEDDED -> startAnother().bootstrapServers();
            };
        }

        private static String container() {
            KafkaContainer container =
                    new KafkaContainer("apache/kafka:4.3.1")
                            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-kafka"));
            return container.getBootstrapServers();
        }
    }
}
