package org.essaim.testkit;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL server for all tests of a JVM, started when first asked for and stopped with the
 * JVM. Every test class takes a database of its own from it. Nothing is flushed to disk: tests
 * prove what the code does, not what the disk does.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String IMAGE = "postgres:17";
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "max_connections", System.getProperty("essaim.connections", "200"),
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    "shared_buffers", "64MB");

    private final PostgresDatabase first;
    private final Runnable stop;

    private PostgresServer(PostgresDatabase first, Runnable stop) {
        this.first = first;
        this.stop = stop;
    }

    /** The server that all tests of this JVM share. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** A new, empty database. */
    public static PostgresDatabase freshDatabase() {
        return shared().newDatabase();
    }

    /**
     * A new database as the migrations of the service that is tested leave it: a copy of one on
     * which they ran. They are a hundred scripts, and took a third of the time until a service
     * answers.
     */
    public static PostgresDatabase migratedDatabase() {
        return copyOf(Migrated.DATABASE);
    }

    /** As {@link #migratedDatabase()}, with what every service has and nothing of any one. */
    public static PostgresDatabase platformDatabase() {
        return copyOf(Platform.DATABASE);
    }

    /** A new database with what this one of the shared server has; nobody may be using it. */
    public static PostgresDatabase copyOf(PostgresDatabase database) {
        return database.copy(nextName());
    }

    /**
     * A server of its own, for what cannot be shared, such as restoring a dump into a cluster whose
     * transaction ids start again. The caller stops it.
     */
    public static PostgresServer startAnother() {
        return Servers.chosen() == Servers.CONTAINERS ? inContainer() : onThisMachine();
    }

    private static PostgresServer inContainer() {
        StringBuilder command = new StringBuilder("postgres");
        SETTINGS.forEach((name, value) -> command.append(" -c ").append(name + "=" + value));
        PostgreSQLContainer server =
                new PostgreSQLContainer(IMAGE)
                        .withUsername("postgres")
                        .withPassword("postgres")
                        .withDatabaseName("postgres")
                        .withCommand(command.toString());
        server.start();
        String url =
                "jdbc:postgresql://%s:%d/postgres"
                        .formatted(server.getHost(), server.getMappedPort(5432));
        return new PostgresServer(new PostgresDatabase(url, "postgres", "postgres"), server::stop);
    }

    private static PostgresServer onThisMachine() {
        Path home = ServerProcess.newHome("postgres");
        PostgresProcess process = PostgresProcess.startWith(home, SETTINGS);
        return new PostgresServer(
                process.database(),
                () -> {
                    process.close();
                    ServerProcess.delete(home);
                });
    }

    /** A new, empty database on this server. */
    public PostgresDatabase newDatabase() {
        return first.create(nextName());
    }

    private static String nextName() {
        return "test_" + DATABASES.incrementAndGet();
    }

    /** Stops this server; for servers of {@link #startAnother()} only. */
    public void stop() {
        stop.run();
    }

    private static final class Migrated {
        private static final PostgresDatabase DATABASE = freshDatabase().migrate();
    }

    private static final class Platform {
        private static final PostgresDatabase DATABASE = freshDatabase().migratePlatform();
    }

    private static final class Shared {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            PostgresServer server = startAnother();
            LOG.info(
                    "PostgreSQL for these tests: {}, {} (-Dessaim.servers=containers|embedded)",
                    Servers.chosen() == Servers.CONTAINERS ? "container " + IMAGE : "a process",
                    server.first.url());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-postgres"));
            return server;
        }
    }
}
