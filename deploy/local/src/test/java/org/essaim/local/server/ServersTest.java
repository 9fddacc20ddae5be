package org.essaim.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.essaim.local.federation.StreamSubscriptions;
import org.essaim.local.process.Ports;
import org.essaim.local.process.ProcessTrace;
import org.essaim.local.process.StaleProcesses;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;
import org.essaim.stream.access.BrokerAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers, started, killed, left behind and started again on the same folder. */
class ServersTest {

    @TempDir Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void what_was_written_is_there_after_a_kill_and_after_a_stop() throws Exception {
        int port = freePort();
        try (StateFolder state = StateFolder.open(folder, 1)) {
            PostgresServer first = new PostgresServer(state, port, 20, said::add);
            Databases databases = first.start();
            Databases.Login login = databases.prepare("division-anct");
            execute(login, "create table kept (answer int)");
            execute(login, "insert into kept values (42)");
            kill(state.pids().resolve("postgres.pid"));
            assertThat(answerSoon(login)).isEqualTo(42);
            assertThat(said).singleElement().asString().contains("postgres ended unexpectedly");
            first.stop();

            PostgresServer second = new PostgresServer(state, port, 20, said::add);
            Databases.Login later = second.start().prepare("division-anct");
            assertThat(answer(later)).isEqualTo(42);
            assertThat(later.password()).isNotEqualTo(login.password());
            assertThat(Secret.isPrivate(state.of("secrets").resolve("division_anct.password")))
                    .isTrue();
            assertThat(StaleProcesses.stop(state.pids(), Duration.ofSeconds(10)))
                    .containsExactly("postgres");
        }
    }

    @Test
    void a_service_reaches_its_own_database_and_no_other() throws Exception {
        int port = freePort();
        try (StateFolder state = StateFolder.open(folder, 1)) {
            PostgresServer server = new PostgresServer(state, port, 20, said::add);
            Databases databases = server.start();
            Databases.Login centre = databases.prepare("centre");
            Databases.Login other = databases.prepare("division-anct");
            Databases.Login trespass =
                    new Databases.Login(centre.url(), other.user(), other.password());
            assertThatThrownBy(trespass::open)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            server.stop();
        }
    }

    @Test
    void the_broker_keeps_its_topics_over_a_stop_and_lets_in_whom_this_run_let_in()
            throws Exception {
        int port = freePort();
        try (StateFolder state = StateFolder.open(folder, 1)) {
            KafkaBroker first = new KafkaBroker(state, port, said::add);
            first.start();
            first.letIn(Map.of(StreamSubscriptions.of("centre"), "old"));
            try (Admin admin = admin(first, "centre", "old")) {
                admin.createTopics(List.of(new NewTopic("essaim.centre.v1", 1, (short) 1)))
                        .all()
                        .get();
            }
            first.stop();
            KafkaBroker second = new KafkaBroker(state, port, said::add);
            second.start();
            second.letIn(
                    Map.of(
                            StreamSubscriptions.of("centre"),
                            "new",
                            StreamSubscriptions.of("division.anct"),
                            "its"));
            try (Admin admin = admin(second, "centre", "new")) {
                assertThat(admin.listTopics().names().get()).containsExactly("essaim.centre.v1");
            }
            try (Admin admin = admin(second, "division.anct", "its")) {
                assertThatThrownBy(
                                () -> admin.deleteTopics(List.of("essaim.centre.v1")).all().get())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
            try (Admin admin = admin(second, "centre", "old")) {
                assertThatThrownBy(() -> admin.listTopics().names().get())
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
            second.stop();
            assertThat(Secret.isPrivate(state.of("kafka").resolve("server.properties"))).isTrue();
            assertThat(state.pids()).isEmptyDirectory();
            assertThat(said).isEmpty();
        }
    }

    private static Admin admin(KafkaBroker broker, String stream, String password) {
        return Admin.create(
                new BrokerAccess(
                                broker.bootstrapServers(),
                                Optional.of(new BrokerAccess.Login(stream, password)),
                                "SASL_PLAINTEXT",
                                Map.of())
                        .client(Map.of()));
    }

    private static void kill(Path pidFile) {
        ProcessHandle process =
                ProcessTrace.readFrom(pidFile).flatMap(ProcessTrace::find).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int answerSoon(Databases.Login login) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> answer(login), answer -> true);
    }

    private static int answer(Databases.Login login) throws SQLException {
        try (Connection connection = login.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select answer from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Databases.Login login, String sql) throws SQLException {
        try (Connection connection = login.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** With a free one beside it, for the broker's controller. */
    private static int freePort() {
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        while (!Ports.isFree(port) || !Ports.isFree(port + 1)) {
            port += 2;
        }
        return port;
    }
}
