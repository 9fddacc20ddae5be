package org.essaim.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.essaim.local.CannotRunException;
import org.essaim.local.process.Program;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.Secret;
import org.essaim.local.state.StateFolder;

/**
 * One durable PostgreSQL for all services of this machine: fsync on, loopback only, a database and
 * a user for each service, nobody without a password.
 */
public final class PostgresServer {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final StateFolder state;
    private final Path home;
    private final int port;
    private final int connections;
    private final Consumer<String> say;
    private SupervisedProcess process;

    /**
     * @param connections the most that all services together may hold open
     */
    public PostgresServer(StateFolder state, int port, int connections, Consumer<String> say) {
        this.state = state;
        this.home = state.of("postgres");
        this.port = port;
        this.connections = connections;
        this.say = say;
    }

    /** Unpacks and initialises where needed, starts, and returns once it answers. */
    public Databases start() {
        try {
            Files.createDirectories(home);
            Path binaries = PostgresBinaries.in(home);
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                initialise(binaries);
            }
            process = new SupervisedProcess(program(binaries), state.pids(), say);
            process.start();
            Databases databases =
                    new Databases(port, Files.readString(superuserPassword()), state.of("secrets"));
            databases.awaitAnswer(TO_START, process::isWanted, state.log("postgres"));
            process.ready();
            return databases;
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        }
    }

    public void stop() {
        if (process != null) {
            process.stop(TO_STOP);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path superuserPassword() {
        return home.resolve("superuser.password");
    }

    /** Into a folder beside it, renamed when whole: a kill in the middle leaves no half cluster. */
    private void initialise(Path binaries) throws IOException {
        Path unfinished = Files.createTempDirectory(home, "initialising");
        Secret.write(superuserPassword(), Secret.random());
        List<String> command = new ArrayList<>(RootUser.wrapper());
        command.addAll(
                List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + unfinished,
                        "--username=postgres",
                        "--pwfile=" + superuserPassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C"));
        Path log = state.log("initdb");
        try {
            Process initdb =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new CannotRunException(
                        DiskSpace.isNoSpace(Files.readString(log))
                                ? "no space for " + state.root() + ": its disk is full"
                                : "PostgreSQL could not set up its files; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("interrupted while PostgreSQL set up its files");
        }
        Files.move(unfinished, data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    }

    private Program program(Path binaries) {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin/postgres").toString());
        settings()
                .forEach(
                        (name, value) -> {
                            command.add("-c");
                            command.add(name + "=" + value);
                        });
        command.add("-D");
        command.add(data().toString());
        return new Program(
                "postgres", RootUser.wrapper(), command, Map.of(), state.log("postgres"), "INT");
    }

    private Map<String, String> settings() {
        return new java.util.TreeMap<>(
                Map.ofEntries(
                        Map.entry("port", Integer.toString(port)),
                        Map.entry("listen_addresses", "127.0.0.1"),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("max_connections", Integer.toString(connections)),
                        Map.entry("fsync", "on"),
                        Map.entry("shared_buffers", "128MB"),
                        Map.entry("wal_level", "minimal"),
                        Map.entry("max_wal_senders", "0"),
                        Map.entry("max_wal_size", "1GB"),
                        Map.entry("jit", "off"),
                        Map.entry("log_checkpoints", "off"),
                        Map.entry("timezone", "UTC")));
    }
}
