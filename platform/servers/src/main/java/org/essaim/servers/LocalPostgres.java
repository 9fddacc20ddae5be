package org.essaim.servers;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL of the binaries that come as a dependency. As root it runs in a user namespace,
 * because it refuses to run as root.
 *
 * @param home holds its data
 * @param binaries where PostgreSQL is unpacked; several servers may share it
 * @param password of the superuser, random; absent: nobody needs one
 * @param parameters as {@code postgresql.conf} names them
 */
public record LocalPostgres(
        Path home,
        Path binaries,
        int port,
        Optional<String> password,
        Map<String, String> parameters,
        Path log)
        implements Server {

    public static final String SUPERUSER = "postgres";

    /**
     * More make it dear to guess a password that a person thought of. Here all are random, and the
     * usual 4,096 are two thirds of what a connection costs.
     */
    private static final String ONE_ITERATION = "scram_iterations=1";

    public LocalPostgres {
        parameters = new TreeMap<>(parameters);
    }

    @Override
    public Program prepare() throws IOException {
        Files.createDirectories(home);
        PostgresBinaries.unpackInto(binaries);
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        String server = binaries.resolve("bin/postgres").toString();
        List<String> command = new ArrayList<>(List.of(server, "-D", data().toString()));
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("timezone", "UTC");
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Program(
                "postgres", PostgresBinaries.wrapperForRoot(), command, Map.of(), log, "INT");
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password.orElse(""));
    }

    private Path data() {
        return home.resolve("data");
    }

    /** Into a folder beside it, renamed when complete: a kill in between leaves no half cluster. */
    private void initialise() throws IOException {
        Path unfinished = Files.createTempDirectory(home, "initialising");
        List<String> command = new ArrayList<>(PostgresBinaries.wrapperForRoot());
        command.addAll(
                List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--auth=" + (password.isPresent() ? "scram-sha-256" : "trust"),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--set=" + ONE_ITERATION));
        Path passwordFile = home.resolve("initial.password");
        if (password.isPresent()) {
            PrivateFile.write(passwordFile, password.get());
            command.add("--pwfile=" + passwordFile);
        }
        if ("off".equals(parameters.get("fsync"))) {
            command.add("--no-sync");
        }
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(initdb.getInputStream().readAllBytes());
        if (initdb.onExit().join().exitValue() != 0) {
            throw new ServerException("PostgreSQL cannot set up its files: " + firstError(output));
        }
        Files.deleteIfExists(passwordFile);
        Files.move(unfinished, data());
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    }

    private static String firstError(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .findFirst()
                .orElse(output.strip());
    }
}
