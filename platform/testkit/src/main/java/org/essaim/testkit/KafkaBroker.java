package org.essaim.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A real broker for tests. It asks who comes and allows nothing by itself, but for the open one,
 * where forgers try their luck. All tests of a JVM share them; those that kill or empty a broker
 * start another, which is a process of this machine in any case, so that it comes back at the same
 * address.
 */
public final class KafkaBroker {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private final KafkaSecurity security;
    private final KafkaProcess process;
    private final String address;

    private KafkaBroker(KafkaSecurity security) {
        this.security = security;
        this.process = new KafkaProcess(security);
        this.address = process.bootstrapServers();
    }

    /** One that is reached by way of that port. */
    private KafkaBroker(KafkaSecurity security, int by) {
        this.security = security;
        this.process = new KafkaProcess(security, by);
        this.address = "127.0.0.1:" + by;
    }

    /** One that was started elsewhere. */
    private KafkaBroker(KafkaSecurity security, String address) {
        this.security = security;
        this.process = null;
        this.address = address;
    }

    /** The broker that all tests of this JVM share; started when first asked for. */
    public static KafkaBroker shared() {
        return Shared.CLOSED;
    }

    /** The shared broker at which everybody may do everything, as if no rule were set. */
    public static KafkaBroker sharedOpen() {
        return SharedOpen.OPEN;
    }

    /** A broker of its own that is running; ends with this JVM at the latest. */
    public static KafkaBroker startAnother() {
        KafkaBroker broker = notYetStarted();
        broker.start();
        return broker;
    }

    /** An address at which a broker will be as soon as it is started. */
    public static KafkaBroker notYetStarted() {
        return notYetStarted(KafkaSecurity.CLOSED);
    }

    private static KafkaBroker notYetStarted(KafkaSecurity security) {
        return stoppedWithThisJvm(new KafkaBroker(security));
    }

    private static KafkaBroker stoppedWithThisJvm(KafkaBroker broker) {
        Runtime.getRuntime().addShutdownHook(new Thread(broker.process::remove, "stop-kafka"));
        return broker;
    }

    /** The open broker that another JVM has started at that address. */
    public static KafkaBroker openAt(String address) {
        return new KafkaBroker(KafkaSecurity.OPEN, address);
    }

    /**
     * An open one that is not started yet and tells everybody to come to another port: to what
     * stands between.
     */
    public static KafkaBroker notYetStartedBehind(int port) {
        return stoppedWithThisJvm(new KafkaBroker(KafkaSecurity.OPEN, port));
    }

    /** Where it really listens. */
    public int port() {
        return process.port();
    }

    public String bootstrapServers() {
        return address;
    }

    /** Whether it lets everybody in. */
    public boolean isOpen() {
        return security == KafkaSecurity.OPEN;
    }

    /** Whether anybody answers at its address. */
    public boolean isRunning() {
        return process == null || (process.isAlive() && process.listens());
    }

    /** Client settings of somebody who may do everything, without the address. */
    public Map<String, String> superuser() {
        return security.superuser();
    }

    /** The same with the address, for a client that a test makes by itself. */
    public Map<String, Object> superuserClient() {
        Map<String, Object> client = new HashMap<>(superuser());
        client.put("bootstrap.servers", address);
        return client;
    }

    /** Starts on what its log folder holds, and returns when it answers. */
    public void start() {
        process.start();
        Eventually.holds("the broker answers", this::answers);
    }

    /**
     * Whether ASCII words stand in any of its files, deleted records included; says yes while files
     * come and go. Of a broker that was started elsewhere nobody knows.
     */
    public boolean holdsOnDisk(String words) {
        return process.holds(words);
    }

    /** As a power cut would; {@link #start()} brings it back with what it had written. */
    public void kill() {
        process.kill();
    }

    /**
     * Loses its disk; {@link #start()} brings it back empty, at the same address: without topics
     * and without users.
     */
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
        Map<String, Object> client = superuserClient();
        client.put("request.timeout.ms", 1_000);
        client.put("default.api.timeout.ms", 1_000);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static KafkaBroker started(KafkaSecurity security) {
        Servers servers = Servers.chosen();
        LOG.info(
                "Kafka for these tests, {}: {} (-Dessaim.servers=containers|embedded)",
                security,
                servers == Servers.CONTAINERS ? "container apache/kafka:4.3.1" : "a process");
        return switch (servers) {
            case CONTAINERS -> new KafkaBroker(security, container(security));
            case EMBEDDED -> {
                KafkaBroker broker = notYetStarted(security);
                broker.start();
                yield broker;
            }
        };
    }

    private static String container(KafkaSecurity security) {
        KafkaContainer container =
                new KafkaContainer("apache/kafka:4.3.1")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv(security.ofContainer());
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-kafka"));
        return container.getBootstrapServers();
    }

    private static final class Shared {
        private static final KafkaBroker CLOSED = started(KafkaSecurity.CLOSED);
    }

    private static final class SharedOpen {
        private static final KafkaBroker OPEN = started(KafkaSecurity.OPEN);
    }
}
