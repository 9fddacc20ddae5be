package org.essaim.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Process process = server.prepare().start();
        try {
            while (process.isAlive() && !server.isReady()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
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
