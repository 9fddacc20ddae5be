package org.essaim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A KRaft broker in a process of its own, since a fatal fault halts its JVM. Loopback only; its
 * ports and its folder stay the same when it is killed and started again.
 */
final class KafkaProcess {

    private final Path home;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private final int advertised;
    private final KafkaSecurity security;
    private Process process;

    KafkaProcess(KafkaSecurity security) {
        this(security, 0);
    }

    /**
     * @param by the port that clients are told to come to; 0 for its own
     */
    KafkaProcess(KafkaSecurity security, int by) {
        this.security = security;
        this.advertised = by == 0 ? port : by;
        try {
            this.home = Files.createTempDirectory("essaim-kafka-");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    int port() {
        return port;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void start() {
        try {
            Path settings = home.resolve("server.properties");
            Files.writeString(settings, settings() + security.ofProcess());
            process =
                    new ProcessBuilder(command(settings))
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            home.resolve("broker.log").toFile()))
                            .start();
        } catch (IOException fault) {
            throw new UncheckedIOException("the broker's process did not start", fault);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether somebody accepts connections: cheaper to ask than a whole client. */
    boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a power cut would. */
    void kill() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the broker's process does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the words stand in any file of its disk, as they are written. */
    boolean holds(String words) {
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, words));
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return true;
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return content.contains(words);
        } catch (IOException goneMeanwhile) {
            throw new UncheckedIOException(goneMeanwhile);
        }
    }

    /** As a lost disk would; the broker must not be running. */
    void emptyDisk() {
        delete(home.resolve("data"));
    }

    void remove() {
        kill();
        delete(home);
    }

    /** What it said last, for a failure's message. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("broker.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException nothing) {
            return "";
        }
    }

    private List<String> command(Path settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBrokerProcess.class.getName(),
                settings.toString(),
                home.resolve("data").toString());
    }

    private String settings() {
        return """
        process.roles=broker,controller
        node.id=1
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENTS://127.0.0.1:%4$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=CLIENTS
        controller.quorum.voters=1@127.0.0.1:%2$d
        log.dirs=%3$s
        num.partitions=1
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        auto.create.topics.enable=false
        num.network.threads=2
        num.io.threads=2
        log.cleaner.dedupe.buffer.size=8388608
        log.retention.check.interval.ms=500
        log.initial.task.delay.ms=500
        log.segment.delete.delay.ms=100
        """
                .formatted(port, controllerPort, home.resolve("data"), advertised);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes with)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path left, IOException fault)
                                throws IOException {
                            Files.deleteIfExists(left);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
