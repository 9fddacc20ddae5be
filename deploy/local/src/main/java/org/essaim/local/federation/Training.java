package org.essaim.local.federation;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.io.FileUtils;
import org.essaim.local.CannotRunException;
import org.essaim.local.process.StaleProcesses;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.state.Secret;
import org.essaim.servers.LocalPostgres;
import org.essaim.servers.Ports;

/**
 * Starts services as they will be started, each on a new database, so that their AOT caches have
 * what a start needs. Nobody asks them anything, and they end before they would look for a broker.
 * All that it takes is gone with it.
 */
final class Training implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(20);

    /** A machine that does much else at the same time takes minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MEGABYTES = 256;
    private static final String NOWHERE = "127.0.0.1:1";

    private final Path folder;
    private final LocalPostgres postgres;
    private final SupervisedProcess server;

    private Training(Path folder) throws IOException {
        this.folder = folder;
        this.postgres =
                new LocalPostgres(
                        folder.resolve("postgres"),
                        folder.resolve("server"),
                        Ports.free(),
                        Optional.of(Secret.random()),
                        Map.of("fsync", "off"),
                        folder.resolve("postgres.log"));
        this.server = new SupervisedProcess(postgres.prepare(), folder, System.err::println);
    }

    /**
     * What one that was killed has left is stopped first.
     *
     * @param folder for all that it writes; removed at the end
     * @throws CannotRunException if there is no database server
     */
    static Training in(Path folder) throws IOException {
        Files.createDirectories(folder);
        StaleProcesses.stop(folder, TO_STOP);
        FileUtils.cleanDirectory(folder.toFile());
        Training training = new Training(folder);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> training.server.stop(TO_STOP), "end-training"));
        try {
            training.server.start("PostgreSQL", training.postgres::isReady);
            return training;
        } catch (CannotRunException withoutDatabase) {
            training.close();
            throw withoutDatabase;
        }
    }

    /**
     * A start that ends where the service would begin to work; then the cache is written.
     *
     * @param name of its database and its log
     * @throws CannotRunException if it does not come so far
     */
    void of(String name, ServiceJar jar, Path cache) throws IOException {
        Path log = folder.resolve(name + ".log");
        Process service =
                new ServiceProgram(name, jar, null, settings(name), MEGABYTES)
                        .train(cache, log)
                        .start();
        boolean ended = false;
        try {
            ended = service.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            service.destroyForcibly();
        }
        if (!ended || service.exitValue() != 0) {
            throw new CannotRunException(lastLine(log));
        }
    }

    private static String lastLine(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce((_, later) -> later).orElse("");
        }
    }

    private Map<String, Object> settings(String name) {
        String database = name.replace("-", "");
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException refused) {
            throw new CannotRunException("PostgreSQL has no database for " + name, refused);
        }
        SigningKey key = SigningKey.in(folder, name);
        return Map.ofEntries(
                Map.entry("server.port", 0),
                Map.entry("spring.datasource.url", postgres.url(database)),
                Map.entry("spring.datasource.username", LocalPostgres.SUPERUSER),
                Map.entry("spring.datasource.password", postgres.password().orElseThrow()),
                Map.entry("essaim.stream", "division.training"),
                Map.entry("essaim.division", "training"),
                Map.entry("essaim.kafka.bootstrap-servers", NOWHERE),
                Map.entry("essaim.identity.issuer", "http://" + NOWHERE),
                Map.entry("essaim.pages.address", "http://" + NOWHERE),
                Map.entry("essaim.pages.login.client-id", "training"),
                Map.entry("essaim.signing.key-file", key.file().toString()),
                Map.entry("essaim.signing.trusted.centre", key.publicKey()));
    }

    @Override
    public void close() throws IOException {
        server.stop(TO_STOP);
        FileUtils.deleteDirectory(folder.toFile());
    }
}
