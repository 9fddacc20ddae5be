package org.essaim.testkit;

import module java.base;

import org.essaim.servers.KafkaSecurity;
import org.essaim.servers.LocalKafka;
import org.essaim.servers.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real broker for tests. It asks for a login and allows nothing by itself, except for the open
 * one, where forgers try their luck. All tests of a JVM share them; those that kill or empty a
 * broker start another, which is a process of this machine in any case, so that it comes back at
 * the same address.
 */
public final class KafkaBroker {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);
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
        this(security, behind, null);
    }

    private KafkaBroker(KafkaSecurity security, int behind, TlsListener tls) {
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
                        tls == null ? SETTINGS : SETTINGS + tls.settings(port, controller),
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

    /** The broker that all tests of this JVM share; started when first asked for. */
    public static KafkaBroker shared() {
        return SharedClosed.BROKER;
    }

    /** The shared broker without authentication and authorization. */
    public static KafkaBroker sharedOpen() {
        return SharedOpen.BROKER;
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
        KafkaBroker broker = new KafkaBroker(CLOSED, 0, tls);
        broker.start();
        return broker;
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
     * come and go. Only for a broker that this JVM started.
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
        KafkaBroker broker = new KafkaBroker(security, 0);
        broker.start();
        return broker;
    }

    private static KafkaBroker shared(KafkaSecurity security) {
        boolean container = Servers.chosen() == Servers.CONTAINERS;
        LOG.info(
                "Kafka for these tests, {}: {} (-Dessaim.servers=containers|embedded)",
                security,
                container ? "container " + ContainerKafka.IMAGE : "a process");
        return container
                ? new KafkaBroker(security, ContainerKafka.start(security))
                : started(security);
    }

    private static final class SharedClosed {
        private static final KafkaBroker BROKER = shared(CLOSED);
    }

    private static final class SharedOpen {
        private static final KafkaBroker BROKER = shared(KafkaSecurity.OPEN);
    }
}
