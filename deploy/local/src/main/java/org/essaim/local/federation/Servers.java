package org.essaim.local.federation;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.common.KafkaException;
import org.essaim.local.CannotRunException;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.KafkaSecurity;
import org.essaim.servers.LocalKafka;
import org.essaim.servers.LocalPostgres;
import org.essaim.servers.Program;
import org.essaim.servers.Server;
import org.essaim.servers.ServerException;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerRights;
import org.essaim.stream.access.BrokerUsers;
import org.essaim.stream.access.SenderLimits;

/** What the services need: a durable database, a broker that is closed, and an OpenID provider. */
final class Servers {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int CONNECTIONS_A_SERVICE = 10;
    private static final String KEEP_EVERYTHING =
            """
            log.retention.ms=-1
            log.retention.bytes=-1
            num.io.threads=4
            log.cleaner.dedupe.buffer.size=8388608
            """;

    private final FederationPlan plan;
    private final StateFolder state;
    private final Consumer<String> print;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final IdentityProvider identity;
    private final Map<String, SupervisedProcess> processes = new ConcurrentHashMap<>();
    private final Set<String> overBudget = new HashSet<>();
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("budgets").factory());

    Servers(
            FederationPlan plan,
            IdentityProvider identity,
            StateFolder state,
            Consumer<String> print) {
        Addresses at = plan.addresses();
        int services = plan.divisions().size() + 2;
        this.plan = plan;
        this.state = state;
        this.print = print;
        this.identity = identity;
        this.postgres = postgres(state, at.postgres(), 20 + CONNECTIONS_A_SERVICE * services);
        this.kafka =
                new LocalKafka(
                        state.of("kafka"),
                        at.kafka(),
                        at.kafka() + 1,
                        at.kafka(),
                        KafkaSecurity.closed(Secret.random()),
                        KEEP_EVERYTHING,
                        false,
                        state.log("kafka"));
    }

    private static LocalPostgres postgres(StateFolder state, int port, int connections) {
        Path home = state.of("postgres");
        return new LocalPostgres(
                home,
                home.resolve("server"),
                port,
                Optional.of(Secret.kept(home.resolve("superuser.password"), Secret::random)),
                Map.of(
                        "max_connections", Integer.toString(connections),
                        "fsync", "on",
                        "shared_buffers", "128MB",
                        "wal_level", "minimal",
                        "max_wal_senders", "0",
                        "max_wal_size", "1GB",
                        "jit", "off",
                        "log_checkpoints", "off"),
                state.log("postgres"));
    }

    /** Returns when it answers, as the others do. */
    void startPostgres() {
        start("PostgreSQL", postgres, UnaryOperator.identity());
    }

    void startKafka() {
        start("Kafka", kafka, this::withItsClasses);
    }

    void startIdentity() {
        start("the OpenID provider", identity, this::withItsClasses);
    }

    private Program withItsClasses(Program java) {
        return plan.cache(java.name()).in(java);
    }

    private void start(String title, Server server, UnaryOperator<Program> more) {
        try {
            Program program = more.apply(server.prepare());
            SupervisedProcess process = new SupervisedProcess(program, state.pids(), print);
            processes.put(program.name(), process);
            process.start(title, server::isReady);
        } catch (IOException | ServerException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
    }

    Databases databases() {
        return new Databases(postgres, state.of("secrets"));
    }

    String kafkaAddress() {
        return kafka.bootstrapServers();
    }

    /**
     * Returns once the broker knows these users; rights given by a former run are revoked. From
     * then on nobody writes who has filled a budget.
     */
    void admit(Map<? extends BrokerRights, String> passwords) {
        try (BrokerUsers users = users()) {
            users.admit(passwords);
            watch.scheduleWithFixedDelay(
                    this::enforceBudgets, 0, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
        } catch (KafkaException refused) {
            throw new CannotRunException(
                    "Kafka does not accept its users: %s; see %s"
                            .formatted(refused.getMessage(), state.log("kafka")),
                    refused);
        }
    }

    /** A broker that does not answer is asked again later. */
    private void enforceBudgets() {
        try (BrokerUsers users = users()) {
            users.enforceBudgets().stream()
                    .filter(overBudget::add)
                    .map(
                            "the stream %s has filled its budget and may not write any more"
                                    ::formatted)
                    .forEach(print);
        } catch (KafkaException silent) {
            // as the supervisor of its process reports
        }
    }

    private BrokerUsers users() {
        return new BrokerUsers(
                new BrokerAccess(
                        kafka.bootstrapServers(),
                        Optional.empty(),
                        "SASL_PLAINTEXT",
                        kafka.security().superuser()),
                SenderLimits.USUAL);
    }

    /** Lets the database write to the disk now what it would have to write when it stops. */
    void beginToStop() {
        Thread.ofVirtual().start(this::writeToDisk);
    }

    private void writeToDisk() {
        try (Connection connection = postgres.connect(LocalPostgres.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException stopsAlready) {
            // and writes it then
        }
    }

    /** All at once: none of them needs another. */
    void stop(Duration grace) {
        watch.shutdownNow();
        SupervisedProcess.stopAll(processes.values(), grace, _ -> {});
    }
}
