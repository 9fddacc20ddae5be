package org.essaim.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("gate")
class LocalPostgresTest {

    @TempDir Path folder;

    @Test
    void two_that_are_prepared_at_once_share_the_unpacked_binaries() {
        CompletableFuture<Program> other = CompletableFuture.supplyAsync(() -> prepared("other"));
        assertThat(prepared("one").command().getFirst())
                .isEqualTo(other.join().command().getFirst())
                .endsWith("binaries/bin/postgres");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("binaries", "one", "other");
        assertThat(folder.resolve("one/data/PG_VERSION")).exists();
    }

    @Test
    void a_superuser_with_a_password_has_to_give_it() throws Exception {
        LocalPostgres server = server("closed", Optional.of("secret"));
        Process process = started(server);
        try {
            server.connect("postgres").close();
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.url("postgres"),
                                            LocalPostgres.SUPERUSER,
                                            "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(server.home().toFile().list()).containsExactly("data");
        } finally {
            ProcessShutdown.of(process.toHandle(), "INT", Duration.ofSeconds(20));
        }
        assertThat(server.isReady()).isFalse();
    }

    @Test
    void a_password_is_not_made_dear_to_guess_since_it_is_random() throws Exception {
        LocalPostgres server = server("random", Optional.of("secret"));
        Process process = started(server);
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role service login password 'another'");
            List<String> verifiers = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery(
                            "select rolpassword from pg_authid where rolpassword is not null")) {
                while (row.next()) {
                    verifiers.add(row.getString(1));
                }
            }
            assertThat(verifiers)
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one).startsWith("SCRAM-SHA-256$1:"));
            DriverManager.getConnection(server.url("postgres"), "service", "another").close();
        } finally {
            ProcessShutdown.of(process.toHandle(), "INT", Duration.ofSeconds(20));
        }
    }

    private static Process started(LocalPostgres server) throws IOException {
        Process process = server.prepare().start();
        while (process.isAlive() && !server.isReady()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return process;
    }

    private Program prepared(String name) {
        try {
            return server(name, Optional.empty()).prepare();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private LocalPostgres server(String name, Optional<String> password) {
        return new LocalPostgres(
                folder.resolve(name),
                folder.resolve("binaries"),
                Ports.free(),
                password,
                Map.of("fsync", "off"),
                folder.resolve(name + ".log"));
    }
}
