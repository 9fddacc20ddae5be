package org.essaim.testkit;

import module java.base;

import org.essaim.servers.LocalPostgres;
import org.essaim.servers.Ports;
import org.essaim.servers.PostgresBinaries;

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

    private final LocalPostgres server;
    private final ServerProcess process;

    private PostgresProcess(Path folder, Map<String, String> settings) {
        this.server =
                new LocalPostgres(
                        folder,
                        PostgresBinaries.sharedFolder(),
                        Ports.free(),
                        Optional.empty(),
                        settings,
                        folder.resolve("postgres.log"));
        this.process = new ServerProcess(server);
    }

    /**
     * @param folder for its data
     * @param more server settings
     */
    public static PostgresProcess start(Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        return startWith(folder, settings);
    }

    static PostgresProcess startWith(Path folder, Map<String, String> settings) {
        PostgresProcess started = new PostgresProcess(folder, settings);
        started.startAgain();
        return started;
    }

    /** Comes back with what it had written, as soon as what was there before is gone. */
    public void startAgain() {
        process.start();
    }

    /** As kill -9 does, the whole server. */
    public void kill() {
        process.kill();
    }

    public PostgresDatabase newDatabase(String name) {
        return database().create(name);
    }

    /** The one that every server has. */
    PostgresDatabase database() {
        return new PostgresDatabase(
                server.url("postgres"), LocalPostgres.SUPERUSER, "asked-for-by-nobody");
    }

    /** As {@code primary_conninfo} has it. */
    String replicationAddress() {
        return "host=127.0.0.1 port=%d user=%s".formatted(server.port(), LocalPostgres.SUPERUSER);
    }

    @Override
    public void close() {
        process.stop();
    }
}
