package org.essaim.benchmarks;

import module java.base;

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
 * Reporting's facts in one table, and the same in partitions that are on two other servers, by an
 * extension that PostgreSQL comes with: what a question costs that is asked of both.
 */
final class ManyServers implements AutoCloseable {

    private static final List<String> PARTS = List.of("north", "south");

    /** The indexes that the questions read. */
    private static final List<String> INDEXES =
            List.of(
                    "alter table fact add primary key (stream, position)",
                    "create index on fact (division, initiative, kind, true_on)",
                    "create index on fact (kind, true_on, known_on) include (division, seq)",
                    "create index on fact (division, year, kind, round) include (true_on,"
                            + " known_on, seq, cents, half_days) where year is not null");

    private static final String COLUMNS =
            """
            select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', '
                    order by attnum)
              from pg_attribute
             where attrelid = 'recorded_fact'::regclass and attnum > 0 and not attisdropped
            """;

    /** What pages ask, of one division and of all, and what a recount reads. */
    enum Question {
        AN_INITIATIVE(
                """
                select kind, true_on, payload from %s
                 where division = 'division-7' and initiative = 'i-7' order by true_on, position
                """),
        MONEY_OF_A_DIVISION(
                """
                select division, year, kind, round, sum(cents), sum(half_days), count(*) from %s
                 where year is not null and division = 'division-7'
                   and true_on <= date '2020-06-30'
                 group by division, year, kind, round
                """),
        MONEY_OF_ALL(
                """
                select division, year, kind, round, sum(cents), sum(half_days), count(*) from %s
                 where year is not null and true_on <= date '2020-06-30'
                 group by division, year, kind, round
                """),
        LAUNCHES_BY_YEAR(
                """
                select extract(year from true_on), count(*) from %s
                 where kind = 'LAUNCHED' and true_on <= date '2020-06-30' group by 1
                """),
        ALL_HISTORIES(
                """
                select division, initiative, kind, true_on, known_on, position, cents, half_days
                  from %s order by division, initiative, true_on, position
                """);

        private final String sql;

        Question(String sql) {
            this.sql = sql;
        }
    }

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final List<PostgresServer> servers = new ArrayList<>();
    private final Connection connection;
    private final double copySeconds;

    ManyServers(int initiatives) throws SQLException {
        try (ConfigurableApplicationContext reporting = FiguresAtScale.start(database)) {
            ManyFacts.fill(reporting.getBean(JdbcClient.class), initiatives);
        }
        connection = database.dataSource().getConnection();
        run(
                connection,
                "create extension postgres_fdw",
                "create table spread_fact (like recorded_fact) partition by hash (division)");
        List<PostgresDatabase> parts = new ArrayList<>();
        for (int part = 0; part < PARTS.size(); part++) {
            servers.add(PostgresServer.startAnother());
            parts.add(servers.get(part).newDatabase());
            join(part, parts.get(part));
        }
        long began = System.nanoTime();
        run(connection, "insert into spread_fact select * from recorded_fact");
        copySeconds = (System.nanoTime() - began) / 1e9;
        for (PostgresDatabase part : parts) {
            try (Connection server = part.dataSource().getConnection()) {
                run(server, "vacuum (analyze) fact");
            }
        }
        run(
                connection,
                "analyze spread_fact",
                "set enable_partitionwise_aggregate = on",
                "set enable_partitionwise_join = on");
    }

    private void join(int part, PostgresDatabase there) throws SQLException {
        URI address = URI.create(there.url().substring("jdbc:".length()));
        try (Connection server = there.dataSource().getConnection()) {
            run(server, "create table fact (%s)".formatted(columns()));
            run(server, INDEXES.toArray(String[]::new));
        }
        String name = PARTS.get(part);
        run(
                connection,
                """
                create server %s foreign data wrapper postgres_fdw options (host '%s', port '%d',
                    dbname '%s', async_capable 'true', batch_size '1000', fetch_size '5000')
                """
                        .formatted(
                                name,
                                address.getHost(),
                                address.getPort(),
                                address.getPath().substring(1)),
                "create user mapping for current_user server %s options (user '%s', password '%s')"
                        .formatted(name, there.user(), there.password()),
                """
                create foreign table spread_fact_%1$s partition of spread_fact
                    for values with (modulus %2$d, remainder %3$d)
                    server %1$s options (table_name 'fact')
                """
                        .formatted(name, PARTS.size(), part));
    }

    private String columns() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            row.next();
            return row.getString(1);
        }
    }

    /** How long it took to bring the facts to the two servers. */
    double copySeconds() {
        return copySeconds;
    }

    /** Answers a second of the two servers beside those of the one table; they are the same. */
    Pairs measured(Question question, int rounds) {
        if (!answer(question, "spread_fact").equals(answer(question, "recorded_fact"))) {
            throw new AssertionError(question + ": not the same rows");
        }
        return Pairs.of(
                () -> aSecond(question, "spread_fact"),
                () -> aSecond(question, "recorded_fact"),
                rounds);
    }

    private double aSecond(Question question, String table) {
        long began = System.nanoTime();
        answer(question, table);
        return 1e9 / (System.nanoTime() - began);
    }

    /**
     * @return how many rows, and a sum over what stands in them
     */
    private List<Long> answer(Question question, String table) {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(5_000);
            ResultSet row = statement.executeQuery(question.sql.formatted(table));
            int columns = row.getMetaData().getColumnCount();
            long rows = 0;
            long sum = 0;
            while (row.next()) {
                rows++;
                for (int column = 1; column <= columns; column++) {
                    sum += Objects.hashCode(row.getString(column));
                }
            }
            connection.rollback();
            return List.of(rows, sum);
        } catch (SQLException broken) {
            throw new AssertionError(question.toString(), broken);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        servers.forEach(PostgresServer::stop);
    }
}
