package org.essaim.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.essaim.local.CannotRunException;
import org.essaim.local.process.Ports;
import org.essaim.local.process.Program;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerUsers;
import org.essaim.stream.access.StreamRights;

/**
 * A real Kafka broker in a process of its own, because a fatal fault halts its JVM. Its log is kept
 * in the state folder; it listens on the loopback address alone. It asks everybody who they are and
 * allows nothing that {@link #letIn} did not.
 */
public final class KafkaBroker {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(20);
    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required;";
    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final StateFolder state;
    private final int port;
    private final Consumer<String> say;
    private final String superuserPassword = Secret.random();
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
            Secret.write(settings, settings(home.resolve("data")));
            Path arguments = home.resolve("java.arguments");
            Files.writeString(arguments, arguments());
            process = new SupervisedProcess(program(arguments, settings), state.pids(), say);
            process.start();
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
        awaitAnswer();
    }

    /**
     * Returns once the broker knows them; whatever they were allowed by a former run is taken back.
     *
     * @param passwords by what their bearer may do
     */
    public void letIn(Map<StreamRights, String> passwords) {
        try (BrokerUsers gatekeeper = new BrokerUsers(superuser())) {
            gatekeeper.admit(passwords);
        } catch (KafkaException refused) {
            throw new CannotRunException(
                    "Kafka does not take its users: %s; see %s"
                            .formatted(refused.getMessage(), state.log("kafka")),
                    refused);
        }
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
        listener.security.protocol.map=BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
        sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
        sasl.mechanism.inter.broker.protocol=PLAIN
        sasl.mechanism.controller.protocol=PLAIN
        listener.name.broker.scram-sha-512.sasl.jaas.config=%4$s
        listener.name.broker.plain.sasl.jaas.config=%5$s
        listener.name.controller.sasl.enabled.mechanisms=PLAIN
        listener.name.controller.plain.sasl.jaas.config=%5$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=false
        super.users=User:superuser
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
                .formatted(port, port + 1, data, SCRAM, plain());
    }

    /** The broker itself and the launcher; services are known by SCRAM alone. */
    private String plain() {
        return PLAIN
                + " username=\"superuser\" password=\"%1$s\" user_superuser=\"%1$s\";"
                        .formatted(superuserPassword);
    }

    private BrokerAccess superuser() {
        return new BrokerAccess(
                bootstrapServers(),
                Optional.empty(),
                "SASL_PLAINTEXT",
                Map.of("sasl.mechanism", "PLAIN", "sasl.jaas.config", plain()));
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (Ports.isFree(port) && process.isWanted() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        try (Admin admin = Admin.create(superuser().client(Map.of()))) {
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
