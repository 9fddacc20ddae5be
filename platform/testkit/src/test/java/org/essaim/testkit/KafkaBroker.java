package org.essaim.testkit;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.essaim.servers.KafkaSecurity;
import org.essaim.servers.LocalKafka;
import org.essaim.servers.Ports;

/**
 * A real broker for tests: a process of this machine, so that one that is killed or emptied comes
 * back at the same address. It asks for a login and allows nothing by itself, except where it is
 * open and forgers try their luck. All tests of a JVM share one.
 */
public final class KafkaBroker {

    static final KafkaSecurity CLOSED = KafkaSecurity.closed("for tests");

    /** Deleted records leave the disk within a second, where tests wait for it. */
    static final String SETTINGS =
            """
            num.io.threads=2
            log.cleaner.dedupe.buffer.size=8388608
            log.retention.check.interval.ms=500
            log.initial.task.delay.ms=500
            log.segment.delete.delay.ms=100
            """;

    private final KafkaSecurity security;
    private final String address;
    private final LocalKafka server;
    private final ServerProcess process;
    private final TlsListener tls;

    /**
     * @param behind the port that clients are to use; 0 for its own
     */
    private KafkaBroker(KafkaSecurity security, int behind) {
        this(security, behind, null, (_, _) -> "");
    }

    private KafkaBroker(
            KafkaSecurity security, int behind, TlsListener tls, MoreListeners listeners) {
        Path home = ServerProcess.newHome("kafka");
        int port = Ports.free();
        int advertised = behind == 0 ? port : behind;
        this.security = security;
        this.address = "127.0.0.1:" + advertised;
        this.tls = tls;
        int controller = Ports.free();
        this.server =
                new LocalKafka(
                        home,
                        port,
                        controller,
                        advertised,
                        security,
                        SETTINGS + listeners.settings(port, controller),
                        true,
                        home.resolve("broker.log"));
        this.process = new ServerProcess(server);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-kafka"));
    }

    /** One that was started elsewhere. */
    KafkaBroker(KafkaSecurity security, String address) {
        this.tls = null;
        this.security = security;
        this.address = address;
        this.server = null;
        this.process = null;
    }

    /**
     * The broker that all tests of this JVM share; started when first asked for. Who has killed or
     * emptied it starts it again: whoever comes after is admitted again, and finds no topic.
     */
    public static KafkaBroker shared() {
        return Shared.BROKER;
    }

    /** The shared broker as it is met where it asks for no login and lets everybody do all. */
    public static KafkaBroker sharedOpen() {
        shared();
        return openAt(Shared.OPEN.address());
    }

    /** A broker of its own that is running; ends with this JVM at the latest. */
    public static KafkaBroker startAnother() {
        return started(CLOSED);
    }

    /** The same without authentication and authorization, for who may bring it down. */
    public static KafkaBroker startAnotherOpen() {
        return started(KafkaSecurity.OPEN);
    }

    /** The same, to which services come over TLS. */
    public static KafkaBroker startAnother(TlsListener tls) {
        return started(new KafkaBroker(CLOSED, 0, tls, tls::settings));
    }

    /** An address at which a broker will be as soon as it is started. */
    public static KafkaBroker notYetStarted() {
        return new KafkaBroker(CLOSED, 0);
    }

    /** The open broker that another JVM has started at that address. */
    public static KafkaBroker openAt(String address) {
        return new KafkaBroker(KafkaSecurity.OPEN, address);
    }

    /**
     * An open one that is not started yet and sends its clients to another port: to what stands in
     * between.
     */
    public static KafkaBroker notYetStartedBehind(int port) {
        return new KafkaBroker(KafkaSecurity.OPEN, port);
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    public String bootstrapServers() {
        return address;
    }

    /** Where services come to it over TLS, if they do. */
    public Optional<TlsListener> tls() {
        return Optional.ofNullable(tls);
    }

    /** Whether it has no authentication and authorization. */
    public boolean isOpen() {
        return security.isOpen();
    }

    /** Whether it answers at its address. */
    public boolean isRunning() {
        return process == null || (process.isAlive() && Ports.isOpen(server.port()));
    }

    /** Client settings of the superuser, without the address. */
    public Map<String, String> superuser() {
        return security.superuser();
    }

    /** The same with the address, for a client that a test makes by itself. */
    public Map<String, Object> superuserClient() {
        Map<String, Object> client = new HashMap<>(superuser());
        client.put("bootstrap.servers", address);
        return client;
    }

    /** All that stands on a topic of one partition, from its beginning. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(superuserClient(), bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
        }
        return read;
    }

    /** Arguments that connect a service to it as the superuser. */
    public List<String> serviceArguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--essaim.kafka.bootstrap-servers=" + address);
        superuser()
                .forEach(
                        (name, value) ->
                                arguments.add(
                                        name.equals("security.protocol")
                                                ? "--essaim.kafka.security-protocol=" + value
                                                : "--essaim.kafka.properties[%s]=%s"
                                                        .formatted(name, value)));
        return arguments;
    }

    /** Starts on what its log folder holds, and returns when it answers. */
    public void start() {
        process.start();
    }

    /**
     * Whether an ASCII text stands in any of its files, deleted records included; true while files
     * come and go.
     */
    public boolean holdsOnDisk(String text) {
        try (Stream<Path> files = Files.walk(server.data())) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, text));
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return true;
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException goneMeanwhile) {
            throw new UncheckedIOException(goneMeanwhile);
        }
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
        ServerProcess.delete(server.data());
    }

    /** For good. */
    public void stop() {
        process.kill();
        ServerProcess.delete(server.home());
    }

    private static KafkaBroker started(KafkaSecurity security) {
        return started(new KafkaBroker(security, 0));
    }

    private static KafkaBroker started(KafkaBroker broker) {
        broker.start();
        return broker;
    }

    /** Lines of {@code server.properties} that replace those of a broker without them. */
    private interface MoreListeners {
        String settings(int clients, int controller);
    }

    private static final class Shared {
        private static final OpenListener OPEN = OpenListener.free();
        private static final KafkaBroker BROKER =
                started(new KafkaBroker(CLOSED, 0, null, OPEN::settings));
    }
}
