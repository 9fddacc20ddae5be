package org.essaim.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server that is killed and started again on what its folder holds, at the same
 * address: a process of this machine in any case. What it acknowledged it has handed to the
 * machine; only the machine's own disk is not waited for.
 */
public final class PostgresProcess implements AutoCloseable {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "fsync", "off",
                    "synchronous_commit", "on",
                    "shared_buffers", "32MB",
                    "max_wal_size", "64MB");

    private final Path folder;
    private final Map<String, String> settings = new HashMap<>(SETTINGS);
    private EmbeddedPostgres server;
    private int port;

    private PostgresProcess(Path folder, Map<String, String> more) {
        this.folder = folder;
        settings.putAll(more);
    }

    /**
     * @param folder for its data
     * @param more server settings
     */
    public static PostgresProcess start(Path folder, Map<String, String> more) {
        PostgresProcess process = new PostgresProcess(folder, more);
        process.startAgain();
        return process;
    }

    /** Comes back with what it had written, as soon as what was there before is gone. */
    public void startAgain() {
        Eventually.holds(
                "the server starts",
                () -> {
                    try {
                        EmbeddedPostgres.Builder builder =
                                EmbeddedPostgres.builder()
                                        .setDataDirectory(folder)
                                        .setCleanDataDirectory(false)
                                        .setPort(port)
                                        .setPGStartupWait(Duration.ofSeconds(60));
                        settings.forEach(builder::setServerConfig);
                        server = builder.start();
                        port = server.getPort();
                        return true;
                    } catch (IOException | IllegalStateException notYet) {
                        return false;
                    }
                });
    }

    /** As kill -9 does, the whole server. */
    public void kill() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Eventually.holds("it is gone", () -> ProcessHandle.of(pid).isEmpty());
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public PostgresDatabase newDatabase(String name) {
        try (Connection connection = database("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("could not create database " + name, refused);
        }
        return database(name);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private PostgresDatabase database(String name) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(port, name);
        return new PostgresDatabase(url, "postgres", "postgres");
    }
}
