package org.essaim.system;

import module java.base;

import org.essaim.servers.Ports;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;

/**
 * A PostgreSQL cluster of one service, run and repaired with PostgreSQL's own tools, as an operator
 * would. It archives its log beside itself. Where tests run as root, Debian's user runs it.
 */
final class OwnCluster implements AutoCloseable {

    static final Path TOOLS = Path.of("/usr/lib/postgresql/17/bin");

    private static final String PASSWORD = "of-the-drill";

    private final Path home;
    private final Path data;
    private final int port = Ports.free();

    private OwnCluster(Path home, String name) {
        this.home = home;
        this.data = home.resolve(name);
    }

    /** An empty one with a database for a service; its log goes into the archive of that home. */
    static OwnCluster initialised(Path home, String name) {
        OwnCluster cluster = new OwnCluster(home, name);
        try {
            Path password = home.resolve(name + ".password");
            Files.writeString(password, PASSWORD);
            Files.createDirectories(home.resolve("archive"));
            hand(home);
            cluster.tool("initdb", "-D", cluster.data, "-U", "essaim", "--pwfile=" + password);
            return cluster;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Where a backup can be put back; it has no log of its own to archive. */
    static OwnCluster of(Path home, String name) {
        return new OwnCluster(home, name);
    }

    OwnCluster start() {
        String settings =
                "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
                        .formatted(port, home);
        tool(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-s",
                "-t",
                "120",
                "-l",
                home.resolve(data.getFileName() + ".log"),
                "-o",
                settings,
                "start");
        Eventually.holds(
                "it takes writes again", () -> query("select pg_is_in_recovery()").equals("f"));
        return this;
    }

    void archiving() {
        append(
                "postgresql.conf",
                """
                archive_mode = on
                archive_command = 'test ! -f %1$s/archive/%%f && cp %%p %1$s/archive/%%f'
                """
                        .formatted(home));
    }

    /** A copy of the running cluster, as `pg_basebackup` makes it. */
    void backup(String name) {
        tool(
                "pg_basebackup",
                "-d",
                uri("postgres"),
                "-D",
                home.resolve(name),
                "-c",
                "fast",
                "-X",
                "none");
    }

    /**
     * Configures a copy to replay the archive.
     *
     * @param until an instant of the server's clock, or null: to the end
     */
    void recover(String until) {
        append(
                "postgresql.conf",
                """
                archive_mode = off
                restore_command = 'cp %s/archive/%%f %%p'
                recovery_target_action = promote
                """
                                .formatted(home)
                        + (until == null ? "" : "recovery_target_time = '" + until + "'\n"));
        tool("bash", "-c", "touch " + data.resolve("recovery.signal"));
    }

    void copyOf(String backup) {
        tool("cp", "-a", home.resolve(backup), data);
    }

    void dumpTo(String file) {
        tool("pg_dump", "-d", uri("essaim"), "-Fc", "-f", home.resolve(file));
    }

    void restoreFrom(String file) {
        tool("pg_restore", "-d", uri("essaim"), "--exit-on-error", home.resolve(file));
    }

    void createDatabase() {
        query("create database essaim");
    }

    String query(String sql) {
        return run(TOOLS.resolve("psql").toString(), "-d", uri("postgres"), "-XAtc", sql).strip();
    }

    String queryService(String sql) {
        return run(TOOLS.resolve("psql").toString(), "-d", uri("essaim"), "-XAtc", sql).strip();
    }

    PostgresDatabase database() {
        return new PostgresDatabase(
                "jdbc:postgresql://127.0.0.1:%d/essaim".formatted(port), "essaim", PASSWORD);
    }

    /** Like the loss of its machine. */
    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            tool("pg_ctl", "-D", data, "-m", "immediate", "-s", "stop");
        }
    }

    private String uri(String database) {
        return "postgresql://essaim:%s@127.0.0.1:%d/%s".formatted(PASSWORD, port, database);
    }

    private void append(String file, String lines) {
        tool("bash", "-c", "cat >> " + data.resolve(file) + " <<'END'\n" + lines + "END\n");
    }

    private void tool(String name, Object... arguments) {
        Path known = TOOLS.resolve(name);
        List<String> command = new ArrayList<>();
        command.add(Files.exists(known) ? known.toString() : name);
        for (Object each : arguments) {
            command.add(each.toString());
        }
        run(command.toArray(String[]::new));
    }

    private static String run(String... command) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        try {
            Path log = Files.createTempFile("tool", ".txt");
            Process process =
                    new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            int exit = process.waitFor();
            String output = Files.readString(log, StandardCharsets.UTF_8);
            Files.delete(log);
            if (exit != 0) {
                throw new AssertionError(String.join(" ", all) + ": " + output);
            }
            return output;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void hand(Path home) {
        if (System.getProperty("user.name").equals("root")) {
            try {
                new ProcessBuilder("chown", "-R", "postgres:postgres", home.toString())
                        .start()
                        .waitFor();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
