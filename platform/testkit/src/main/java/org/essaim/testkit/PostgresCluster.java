package org.essaim.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** How a test's PostgreSQL came up: in a container, or from binaries in this machine's temp. */
sealed interface PostgresCluster {

    Map<String, String> SETTINGS =
            Map.of(
                    "max_connections", "200",
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    "shared_buffers", "64MB");

    static PostgresCluster start(Servers servers) {
        return switch (servers) {
            case CONTAINERS -> Container.start();
            case EMBEDDED -> Embedded.start();
        };
    }

    PostgresDatabase database(String name);

    String describe();

    void stop();

    /** The official image, through Testcontainers. */
    record Container(PostgreSQLContainer server) implements PostgresCluster {

        static Container start() {
            StringBuilder command = new StringBuilder("postgres");
            SETTINGS.forEach((name, value) -> command.append(" -c ").append(name + "=" + value));
            PostgreSQLContainer server =
                    new PostgreSQLContainer("postgres:17")
                            .withUsername("postgres")
                            .withPassword("postgres")
                            .withDatabaseName("postgres")
                            .withCommand(command.toString());
            server.start();
            return new Container(server);
        }

        @Override
        public PostgresDatabase database(String name) {
            return new PostgresDatabase(
                    "jdbc:postgresql://%s:%d/%s"
                            .formatted(server.getHost(), server.getMappedPort(5432), name),
                    "postgres",
                    "postgres");
        }

        @Override
        public String describe() {
            return "container postgres:17";
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

    /** Binaries that a library brings along; runs without Docker, also as root. */
    record Embedded(EmbeddedPostgres server) implements PostgresCluster {

        static Embedded start() {
            try {
                EmbeddedPostgres.Builder builder =
                        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
                SETTINGS.forEach(builder::setServerConfig);
                return new Embedded(builder.start());
            } catch (IOException failed) {
                throw new UncheckedIOException("embedded PostgreSQL did not start", failed);
            }
        }

        @Override
        public PostgresDatabase database(String name) {
            return new PostgresDatabase(
                    "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name),
                    "postgres",
                    "postgres");
        }

        @Override
        public String describe() {
            return "embedded binaries, port " + server.getPort();
        }

        @Override
        public void stop() {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
