package org.essaim.local.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.ProcessIdentity;
import org.essaim.local.process.StaleProcesses;
import org.essaim.local.state.StateFolder;
import org.essaim.servers.Ports;
import org.essaim.servers.PostgresBinaries;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerLogin;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers, started, killed, left behind and started again on the same folder. */
@Gate
class ServersTest {

    @TempDir Path folder;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private Addresses addresses;

    /** They are unpacked once a machine, and not for each test. */
    @BeforeEach
    void the_programs_are_there() throws IOException {
        Path programs = PostgresBinaries.sharedFolder();
        if (Files.isDirectory(programs)) {
            Path home = Files.createDirectories(folder.resolve("postgres"));
            Files.createSymbolicLink(home.resolve("server"), programs);
        }
    }

    @BeforeEach
    void find_ports() {
        int base = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        do {
            addresses = new Addresses(base += 2);
        } while (!Ports.isFree(addresses.postgres())
                || !Ports.isFree(addresses.kafka())
                || !Ports.isFree(addresses.kafka() + 1));
    }

    @Test
    void what_was_written_is_there_after_a_kill_and_after_a_stop() throws Exception {
        try (StateFolder state = StateFolder.open(folder, 1)) {
            Servers first = servers(state);
            first.startPostgres();
            DatabaseLogin login = first.databases().prepare("division-anct");
            execute(login, "create table kept (answer int)");
            execute(login, "insert into kept values (42)");
            kill(state.pids().resolve("postgres.pid"));
            assertThat(answerSoon(login)).isEqualTo(42);
            // It is not taken back while what was left of the killed one still ends.
            assertThat(printed)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("postgres ended unexpectedly"));
            first.stop(FederationPlan.TO_STOP);

            Servers second = servers(state);
            second.startPostgres();
            DatabaseLogin later = second.databases().prepare("division-anct");
            assertThat(answer(later)).isEqualTo(42);
            assertThat(later.password()).isNotEqualTo(login.password());
            assertPrivate(state.of("secrets").resolve("division_anct.password"));
            assertThat(StaleProcesses.stop(state.pids(), Duration.ofSeconds(10)))
                    .containsExactly("postgres");
        }
    }

    @Test
    void a_service_reaches_its_own_database_and_no_other() {
        try (StateFolder state = StateFolder.open(folder, 1)) {
            Servers servers = servers(state);
            servers.startPostgres();
            DatabaseLogin centre = servers.databases().prepare("centre");
            DatabaseLogin other = servers.databases().prepare("division-anct");
            DatabaseLogin trespass =
                    new DatabaseLogin(centre.url(), other.user(), other.password());
            assertThatThrownBy(trespass::open)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            servers.stop(FederationPlan.TO_STOP);
        }
    }

    @Test
    @Night
    void the_broker_keeps_its_topics_over_a_stop_and_admits_whom_this_run_admitted()
            throws Exception {
        try (StateFolder state = StateFolder.open(folder, 1)) {
            Servers first = servers(state);
            first.startKafka();
            first.admit(Map.of(Service.rightsOf("centre"), "old"));
            first.stop(FederationPlan.TO_STOP);
            Servers second = servers(state);
            second.startKafka();
            second.admit(
                    Map.of(
                            Service.rightsOf("centre"),
                            "new",
                            Service.rightsOf("division.anct"),
                            "its"));
            try (Admin admin = admin(second, "centre", "new")) {
                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrder("essaim.centre.v1", "essaim.division.anct.v1");
            }
            try (Admin admin = admin(second, "division.anct", "its")) {
                assertThatThrownBy(
                                () -> admin.deleteTopics(List.of("essaim.centre.v1")).all().get())
                        .hasCauseInstanceOf(TopicDeletionDisabledException.class);
            }
            try (Admin admin = admin(second, "centre", "old")) {
                assertThatThrownBy(() -> admin.listTopics().names().get())
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
            second.stop(FederationPlan.TO_STOP);
            assertPrivate(state.of("kafka").resolve("server.properties"));
            assertThat(state.pids()).isEmptyDirectory();
            assertThat(printed).isEmpty();
        }
    }

    private Servers servers(StateFolder state) {
        IdentityProvider identity = new IdentityProvider(state, addresses.identity(), List.of());
        return new Servers(plan(), identity, state, printed::add);
    }

    private FederationPlan plan() {
        return new FederationPlan(folder, addresses, List.of(), Optional.empty(), false, false);
    }

    private static void assertPrivate(Path file) throws IOException {
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static Admin admin(Servers servers, String stream, String password) {
        return Admin.create(
                new BrokerAccess(
                                servers.kafkaAddress(),
                                Optional.of(new BrokerLogin(stream, password)),
                                "SASL_PLAINTEXT",
                                Map.of())
                        .client(Map.of()));
    }

    private static void kill(Path pidFile) {
        ProcessHandle process =
                ProcessIdentity.readFrom(pidFile).flatMap(ProcessIdentity::find).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int answerSoon(DatabaseLogin login) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> answer(login), answer -> true);
    }

    private static int answer(DatabaseLogin login) throws SQLException {
        try (Connection connection = login.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select answer from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(DatabaseLogin login, String sql) throws SQLException {
        try (Connection connection = login.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
