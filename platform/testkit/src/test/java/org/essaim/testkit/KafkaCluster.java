package org.essaim.testkit;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.essaim.servers.LocalKafka;
import org.essaim.servers.Ports;

/**
 * Three brokers that copy each record, two of which have to have it, as the manifests configure
 * them: each is a process that a test kills and starts again.
 */
public final class KafkaCluster implements AutoCloseable {

    private static final int BROKERS = 3;

    private final Map<Integer, LocalKafka> servers = new TreeMap<>();
    private final Map<Integer, ServerProcess> processes = new TreeMap<>();
    private final KafkaBroker all;

    private KafkaCluster() {
        Map<Integer, Integer> controllers = new TreeMap<>();
        IntStream.rangeClosed(1, BROKERS).forEach(id -> controllers.put(id, Ports.free()));
        String settings = settings(controllers);
        controllers.forEach(
                (id, controller) -> {
                    LocalKafka server = server(id, controller, settings);
                    servers.put(id, server);
                    processes.put(id, new ServerProcess(server));
                });
        this.all =
                new KafkaBroker(
                        KafkaBroker.CLOSED,
                        servers.values().stream()
                                .map(LocalKafka::bootstrapServers)
                                .collect(Collectors.joining(",")));
    }

    /** All three are running; they end with this JVM at the latest. */
    public static KafkaCluster started() {
        KafkaCluster cluster = new KafkaCluster();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-kafkas"));
        cluster.start(cluster.servers.keySet());
        return cluster;
    }

    /** It as clients see it: at three addresses. */
    public KafkaBroker broker() {
        return all;
    }

    /** Which of them answers for that topic, 1 to 3. */
    public int leaderOf(String topic) {
        try (Admin admin = Admin.create(all.superuserClient())) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .getFirst()
                    .leader()
                    .id();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The two others, in order. */
    public List<Integer> others(int broker) {
        return servers.keySet().stream().filter(each -> each != broker).toList();
    }

    /** As the loss of a node would. */
    public void kill(int broker) {
        processes.get(broker).kill();
    }

    /** With a new volume: what it had the two others still have. */
    public void loseDisk(int broker) {
        ServerProcess.delete(servers.get(broker).data());
    }

    /** All at once: one alone has no majority and does not answer. */
    public void start(Collection<Integer> brokers) {
        CompletableFuture.allOf(
                        brokers.stream()
                                .map(
                                        each ->
                                                CompletableFuture.runAsync(
                                                        processes.get(each)::start,
                                                        task -> Thread.ofVirtual().start(task)))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        processes.values().forEach(ServerProcess::kill);
        servers.values().forEach(each -> ServerProcess.delete(each.home()));
    }

    private static LocalKafka server(int id, int controller, String settings) {
        Path home = ServerProcess.newHome("kafka-" + id);
        int port = Ports.free();
        return new LocalKafka(
                home,
                port,
                controller,
                port,
                KafkaBroker.CLOSED,
                settings + "node.id=" + id + "\n",
                true,
                home.resolve("broker.log"));
    }

    /** What differs from a broker that is alone; who is lost is noticed soon. */
    private static String settings(Map<Integer, Integer> controllers) {
        String voters =
                controllers.entrySet().stream()
                        .map(each -> each.getKey() + "@127.0.0.1:" + each.getValue())
                        .collect(Collectors.joining(","));
        return KafkaBroker.SETTINGS
                + """
                essaim.cluster=%s
                controller.quorum.voters=%s
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                default.replication.factor=3
                min.insync.replicas=2
                offsets.topic.replication.factor=3
                transaction.state.log.replication.factor=3
                transaction.state.log.min.isr=2
                """
                        .formatted(Uuid.randomUuid(), voters);
    }
}
