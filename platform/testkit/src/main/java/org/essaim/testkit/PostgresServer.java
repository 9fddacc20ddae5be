package org.essaim.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server for all tests of a JVM, started when first asked for and stopped with the
 * JVM. Every test class takes a database of its own from it. Nothing is flushed to disk: tests
 * prove what the code does, not what the disk does.
 */
public final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final PostgresCluster cluster;

    private PostgresServer(PostgresCluster cluster) {
        this.cluster = cluster;
    }

    /** The server that all tests of this JVM share. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** An empty database that nobody else has seen. */
    public static PostgresDatabase freshDatabase() {
        return shared().newDatabase();
    }

    /**
     * A server of its own, for what cannot be shared, such as restoring a dump into a cluster whose
     * transaction ids start again. The caller stops it.
     */
    public static PostgresServer startAnother() {
        return new PostgresServer(PostgresCluster.start(Servers.chosen()));
    }

    /** An empty database on this server that nobody else has seen. */
    public PostgresDatabase newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        PostgresDatabase admin = cluster.database("postgres");
        try (Connection connection = admin.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("could not create database " + name, refused);
        }
        return cluster.database(name);
    }

    /** Stops this server; for servers of {@link #startAnother()} only. */
    public void stop() {
        cluster.stop();
    }

    private static final class Shared {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            PostgresServer server = startAnother();
            LOG.info(
                    "PostgreSQL for these tests: {} (-Dessaim.servers=containers|embedded)",
                    server.cluster.describe());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-postgres"));
            return server;
        }
    }
}
