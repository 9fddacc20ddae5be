package org.essaim.benchmarks;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same questions to the same facts, in PostgreSQL as reporting has them and in DuckDB, an
 * engine that keeps columns and runs inside a process.
 */
final class ColumnEngine implements AutoCloseable {

    private static final String COLUMNS =
            "stream, position, known_on, true_on, kind, division, initiative, subject_id, year,"
                    + " cents, half_days, round, (payload ->> 'users')::int as users";

    /** What pages ask, and what a recount reads; as of a past day where it says so. */
    enum Question {
        MONEY(
                """
                select division, year, kind, round, sum(cents), sum(half_days), count(*)
                  from recorded_fact
                 where year is not null and true_on <= date '2020-06-30'
                 group by division, year, kind, round
                """),
        LAUNCHES(
                """
                select division, extract(year from true_on), count(*) from recorded_fact
                 where kind = 'LAUNCHED' and true_on <= date '2020-06-30' group by 1, 2
                """),
        HISTORIES(
                """
                select division, initiative, kind, true_on, known_on, position, cents, half_days,
                    %s as users
                  from recorded_fact order by division, initiative, true_on, position
                """);

        private final String sql;

        Question(String sql) {
            this.sql = sql;
        }

        private String sql(String users) {
            return sql.formatted(users);
        }
    }

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final Connection duck;
    private final Connection postgres;
    private final double loadSeconds;

    ColumnEngine(int initiatives) throws SQLException, IOException {
        try (ConfigurableApplicationContext reporting = FiguresAtScale.start(database)) {
            ManyFacts.fill(reporting.getBean(JdbcClient.class), initiatives);
        }
        postgres = database.dataSource().getConnection();
        postgres.setAutoCommit(false);
        duck = DriverManager.getConnection("jdbc:duckdb:");
        long began = System.nanoTime();
        load();
        loadSeconds = (System.nanoTime() - began) / 1e9;
    }

    /** By way of a file: an extension that reads PostgreSQL would have to be fetched. */
    private void load() throws SQLException, IOException {
        Path file = Files.createTempFile("facts", ".csv");
        try (OutputStream out = Files.newOutputStream(file);
                Statement statement = duck.createStatement()) {
            postgres.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select %s from recorded_fact) to stdout (format csv, header)"
                                    .formatted(COLUMNS),
                            out);
            statement.execute(
                    "create table recorded_fact as from read_csv('%s', header = true)"
                            .formatted(file));
        } finally {
            Files.delete(file);
        }
    }

    double loadSeconds() {
        return loadSeconds;
    }

    /** Answers a second of DuckDB beside those of PostgreSQL; both have the same rows. */
    Pairs measured(Question question, int rounds) {
        String ofDuck = question.sql("users");
        String ofPostgres = question.sql("(payload ->> 'users')::int");
        long rows = rows(duck, ofDuck);
        if (rows == 0 || rows != rows(postgres, ofPostgres)) {
            throw new AssertionError(question + ": not the same rows");
        }
        return Pairs.of(() -> aSecond(duck, ofDuck), () -> aSecond(postgres, ofPostgres), rounds);
    }

    private static double aSecond(Connection engine, String sql) {
        long began = System.nanoTime();
        rows(engine, sql);
        return 1e9 / (System.nanoTime() - began);
    }

    private static long rows(Connection engine, String sql) {
        try (Statement statement = engine.createStatement()) {
            statement.setFetchSize(5_000);
            ResultSet row = statement.executeQuery(sql);
            int columns = row.getMetaData().getColumnCount();
            long rows = 0;
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getObject(column);
                }
                rows++;
            }
            return rows;
        } catch (SQLException broken) {
            throw new AssertionError(sql, broken);
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
        postgres.close();
    }
}
