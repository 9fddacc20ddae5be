package org.essaim.servers;

import module java.base;

import org.apache.kafka.clients.admin.Admin;

/**
 * A KRaft broker. It runs in a JVM of its own, because a fatal fault halts the one it runs in.
 *
 * @param home holds its settings and its data
 * @param controllerPort of its KRaft controller
 * @param advertisedPort where clients are to connect; {@code port}, unless something stands in
 *     between
 * @param more lines of {@code server.properties}
 * @param endsWithParent whether it is killed when the process that started it ends
 */
public record LocalKafka(
        Path home,
        int port,
        int controllerPort,
        int advertisedPort,
        KafkaSecurity security,
        String more,
        boolean endsWithParent,
        Path log)
        implements Server {

    /** In MiB: for some thousand topics. */
    private static final int HEAP = Integer.getInteger("essaim.broker.heap", 256);

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path data() {
        return home.resolve("data");
    }

    @Override
    public Program prepare() throws IOException {
        Files.createDirectories(home);
        Path settings = home.resolve("server.properties");
        PrivateFile.write(settings, settings());
        List<String> arguments =
                endsWithParent
                        ? List.of(settings.toString(), KafkaMain.END_WITH_PARENT)
                        : List.of(settings.toString());
        String heap = "-Xms48m\n-Xmx%dm\n".formatted(HEAP);
        return Program.java("kafka", home, heap, KafkaMain.class, arguments, log);
    }

    @Override
    public boolean isReady() {
        if (!Ports.isOpen(port)) {
            return false;
        }
        Map<String, Object> client = new HashMap<>(security.superuser());
        client.put("bootstrap.servers", bootstrapServers());
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

    private String settings() {
        return """
        process.roles=broker,controller
        node.id=1
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=CLIENTS://127.0.0.1:%3$d
        inter.broker.listener.name=CLIENTS
        controller.listener.names=CONTROLLER
        controller.quorum.voters=1@127.0.0.1:%2$d
        log.dirs=%4$s
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
        delete.topic.enable=false
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        %5$s%6$s"""
                .formatted(port, controllerPort, advertisedPort, data(), security.settings(), more);
    }
}
