package org.essaim.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.essaim.local.CannotRunException;
import org.essaim.local.process.Ports;
import org.essaim.local.process.Program;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;

/**
 * A real Kafka broker in a process of its own, because a fatal fault halts its JVM. Its log is kept
 * in the state folder; it listens on the loopback address alone.
 */
public final class KafkaBroker {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final StateFolder state;
    private final int port;
    private final Consumer<String> say;
    private SupervisedProcess process;

    /**
     * @param port of the broker; the next one is its controller's
     */
    public KafkaBroker(StateFolder state, int port, Consumer<String> say) {
        this.state = state;
        this.port = port;
        this.say = say;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts, and returns once it answers a client. */
    public void start() {
        try {
            Path home = Files.createDirectories(state.of("kafka"));
            Path settings = home.resolve("server.properties");
            Files.writeString(settings, settings(home.resolve("data")));
            Path arguments = home.resolve("java.arguments");
            Files.writeString(arguments, arguments());
            process = new SupervisedProcess(program(arguments, settings), state.pids(), say);
            process.start();
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
        awaitAnswer();
    }

    public void stop() {
        if (process != null) {
            process.stop(TO_STOP);
        }
    }

    private Program program(Path arguments, Path settings) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Program(
                "kafka",
                List.of(),
                List.of(java, "@" + arguments, BrokerMain.class.getName(), settings.toString()),
                Map.of(),
                state.log("kafka"),
                "TERM");
    }

    /** In a file, because a class path can be longer than a command line that is compared. */
    private static String arguments() {
        String path = System.getProperty("java.class.path").replace("\\", "\\\\");
        return """
        -Xmx256m
        -XX:+UseSerialGC
        -XX:TieredStopAtLevel=1
        -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
        -Dorg.slf4j.simpleLogger.showDateTime=true
        -cp "%s"
        """
                .formatted(path);
    }

    private String settings(Path data) {
        return """
        process.roles=broker,controller
        node.id=1
        listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=BROKER://127.0.0.1:%1$d
        listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=BROKER
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@127.0.0.1:%2$d
        log.dirs=%3$s
        num.partitions=1
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        auto.create.topics.enable=false
        log.retention.ms=-1
        log.retention.bytes=-1
        num.network.threads=2
        num.io.threads=4
        group.initial.rebalance.delay.ms=0
        controlled.shutdown.enable=true
        """
                .formatted(port, port + 1, data);
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (Ports.isFree(port) && process.isWanted() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Map<String, Object> client =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().nodes().get(TO_START.toSeconds(), TimeUnit.SECONDS);
            process.ready();
        } catch (ExecutionException | TimeoutException silent) {
            throw new CannotRunException(
                    "Kafka did not come up; see " + state.log("kafka"), silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("interrupted while Kafka came up");
        }
    }
}
