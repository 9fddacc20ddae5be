package org.essaim.benchmarks;

import module java.base;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.testkit.Pairs;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A what-if over the whole log, each time with a question that nobody has asked, beside one scan of
 * the facts by JDBC, which reads what a recount needs of each and does nothing with it.
 */
final class Recounting {

    private static final int MOST_MONTHS = 60;
    private static final int LEAST_USERS = 5;
    private static final int AT_ONCE = 5_000;

    private static final String SCAN =
            """
            select kind, true_on, known_on, position, subject_id, cents, half_days,
                (payload ->> 'users')::int
              from recorded_fact
            """;

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final int initiatives;
    private int asked;

    Recounting(int initiatives) {
        this.initiatives = initiatives;
    }

    /** Facts a second. */
    Pairs measured(int rounds) {
        try (ConfigurableApplicationContext reporting = FiguresAtScale.start(database);
                HttpClient http = HttpClient.newHttpClient()) {
            ManyFacts.fill(reporting.getBean(JdbcClient.class), initiatives);
            String home =
                    "http://localhost:"
                            + reporting.getEnvironment().getProperty("local.server.port");
            return Pairs.of(() -> factsASecond(() -> whatIf(http, home)), this::scan, rounds);
        }
    }

    private double scan() {
        return factsASecond(
                () -> {
                    try (Connection connection = database.dataSource().getConnection()) {
                        connection.setAutoCommit(false);
                        read(connection);
                    } catch (SQLException broken) {
                        throw new AssertionError(broken);
                    }
                });
    }

    private void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            ResultSet row = statement.executeQuery(SCAN);
            int columns = row.getMetaData().getColumnCount();
            long read = 0;
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getObject(column);
                }
                read++;
            }
            if (read < 10L * initiatives) {
                throw new AssertionError(read + " facts");
            }
        }
    }

    private void whatIf(HttpClient http, String home) {
        int months = 1 + asked % MOST_MONTHS;
        int caseUsers = LEAST_USERS + asked / MOST_MONTHS;
        asked++;
        FiguresAtScale.firstByte(
                http,
                URI.create(
                        "%s/api/v1/what-if?months=%d&caseUsers=%d&waitMilliseconds=60000"
                                .formatted(home, months, caseUsers)));
    }

    private double factsASecond(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return 10.0 * initiatives / ((System.nanoTime() - began) / 1e9);
    }

    static String table(Pairs pairs) {
        return pairs.table("facts/s", "one scan", "what-if over all of them");
    }
}
