package org.essaim.system;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a division more costs a process that hosts many: processor time, memory, threads, database
 * connections; and how quickly each answers. No part of the gate: {@code
 * -Dtest=DivisionHostBenchmark}, {@code -Dessaim.divisions=200}, {@code -Dessaim.java=...} for
 * options of the process.
 */
class DivisionHostBenchmark {

    private static final int DIVISIONS = Integer.getInteger("essaim.divisions", 20);
    private static final String[] JAVA =
            System.getProperty("essaim.java", "-XX:+UseSerialGC").split(" ");
    private static final Path ROOT = Path.of(System.getProperty("essaim.root"));
    private static final int ROUNDS = 4;
    private static final Duration AT_REST = Duration.ofSeconds(60);

    /** Its heartbeat comes once more a minute after the last change. */
    private static final Duration UNTIL_REST = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Federation federation = new Federation();
    private final DivisionHost host = new DivisionHost(federation, "2s");
    private final Connection administrator = administrator();
    private int launched;

    @AfterEach
    void stop() throws SQLException {
        administrator.close();
        host.close();
        federation.close();
    }

    @Test
    void a_division_more() throws Exception {
        ServiceProcess centre = federation.centre(DrilledFederation.AT_ITS_PACE).ready();
        List<String> names = IntStream.range(0, DIVISIONS).mapToObj(i -> "d" + i).toList();
        Map<String, PostgresDatabase> databases = new LinkedHashMap<>();
        PostgresDatabase migrated = migrated();
        for (String name : names) {
            databases.put(name, copy(migrated, name));
        }
        add(centre, names.getFirst(), databases);
        ServiceProcess process = host.start(JAVA).ready();
        awaitAll(names.subList(0, 1));
        Cost one = Cost.of(process);
        IO.println("the first: " + one);
        long began = System.nanoTime();
        for (String name : names.subList(1, DIVISIONS)) {
            add(centre, name, databases);
        }
        double admitted = (System.nanoTime() - began) / 1e9;
        awaitAll(names);
        Cost all = Cost.of(process);
        IO.println(
                "%d: %s, the last %.1f s after the first, %.1f s of it admitting them at the centre"
                        .formatted(DIVISIONS, all, (System.nanoTime() - began) / 1e9, admitted));
        IO.println("each further one: " + all.eachAfter(one, DIVISIONS - 1));
        process.close();
        began = System.nanoTime();
        process = host.start(JAVA).ready();
        awaitAll(names);
        Cost again = Cost.of(process);
        IO.println(
                "all started again: %.1f s, %s"
                        .formatted((System.nanoTime() - began) / 1e9, again));
        rest(process, names);
        launches(process, names);
    }

    private void rest(ServiceProcess process, List<String> names) throws SQLException {
        pause(UNTIL_REST);
        Cost before = Cost.of(process);
        long queries = transactions();
        pause(AT_REST);
        Cost after = Cost.of(process);
        IO.println(
                ("at rest: %.1f %% of a core, %s; %.2f transactions a second and division,"
                                + " %.2f connections")
                        .formatted(
                                100
                                        * (after.processor() - before.processor())
                                        / AT_REST.toSeconds(),
                                after,
                                (transactions() - queries)
                                        / (double) AT_REST.toSeconds()
                                        / names.size(),
                                connections() / (double) names.size()));
    }

    /** As soon as the one before is answered, and four a second: people have other things to do. */
    private void launches(ServiceProcess process, List<String> names) throws SQLException {
        print("first launches", process, () -> launches(names, 1, Duration.ZERO));
        print("launches", process, () -> launches(names, ROUNDS, Duration.ZERO));
        print("launches, four a second", process, () -> launches(names, 1, Duration.ofMillis(250)));
    }

    private List<Double> launches(List<String> names, int rounds, Duration pause) {
        LocalDate today = BusinessDay.of(Instant.now());
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String name : names) {
                LockSupport.parkNanos(pause.toNanos());
                String employee = federation.token("e-1", name, "employee");
                long began = System.nanoTime();
                host.division(name)
                        .accepted(
                                "POST",
                                "/api/v1/initiatives",
                                employee,
                                """
                                {"title":"form %d","kind":"PROTOTYPE","irritant":"waiting",
                                 "trial":"a form","launchedOn":"%s"}
                                """
                                        .formatted(launched++, today));
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return millis;
    }

    /** With what each takes of the process, until people's next, and asks of its database. */
    private void print(String what, ServiceProcess process, Supplier<List<Double>> launches)
            throws SQLException {
        double processor = Cost.of(process).processor();
        long transactions = transactions();
        long sessions = sessions();
        List<Double> sorted = launches.get().stream().sorted().toList();
        IO.println(
                ("%s: p50 %.1f ms, p95 %.1f ms, at most %.1f ms; each %.0f ms of processor time,"
                                + " %.1f transactions, %.1f new connections")
                        .formatted(
                                what,
                                sorted.get(sorted.size() / 2),
                                sorted.get(sorted.size() * 95 / 100),
                                sorted.getLast(),
                                1e3 * (Cost.of(process).processor() - processor) / sorted.size(),
                                (transactions() - transactions) / (double) sorted.size(),
                                (sessions() - sessions) / (double) sorted.size()));
    }

    private void add(ServiceProcess centre, String name, Map<String, PostgresDatabase> databases) {
        SigningKeyFile key = SigningKeyFile.fresh();
        federation.admit(centre, name, key);
        host.add(name, key, databases.get(name), DrilledFederation.AT_ITS_PACE);
    }

    private void awaitAll(List<String> names) {
        for (String name : names) {
            Eventually.holds(name + " has its envelope", PATIENCE, () -> hasEnvelope(name));
        }
    }

    private boolean hasEnvelope(String name) {
        String operator = federation.token("o-1", name, "operator");
        return host.division(name).raw("/api/v1/envelope", operator).contains("100000.00");
    }

    /** Of nobody yet. */
    private static PostgresDatabase migrated() {
        PostgresDatabase database = PostgresServer.freshDatabase();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations(
                        locations("micro-incubator-service", "service"),
                        locations("platform/event-store", "platform"),
                        locations("platform/stream", "platform"),
                        locations("platform/service-runtime", "platform"),
                        locations("platform/web", "platform"),
                        locations("platform/portfolio", "platform"))
                .load()
                .migrate();
        return database;
    }

    private static String locations(String module, String folder) {
        return "filesystem:" + ROOT.resolve(module).resolve("src/main/resources/db/" + folder);
    }

    private PostgresDatabase copy(PostgresDatabase migrated, String name) throws SQLException {
        String original = migrated.url().substring(migrated.url().lastIndexOf('/') + 1);
        try (Statement statement = administrator.createStatement()) {
            statement.execute(
                    "create database hosted_%s template %s strategy file_copy"
                            .formatted(name, original));
        }
        return new PostgresDatabase(
                migrated.url().replace("/" + original, "/hosted_" + name),
                migrated.user(),
                migrated.password());
    }

    /** Opened while there are connections left. */
    private static Connection administrator() {
        try {
            return PostgresServer.freshDatabase().dataSource().getConnection();
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        }
    }

    private long transactions() throws SQLException {
        return number(
                "select sum(xact_commit + xact_rollback) from pg_stat_database where datname like"
                        + " 'hosted%'");
    }

    private long sessions() throws SQLException {
        return number("select sum(sessions) from pg_stat_database where datname like 'hosted%'");
    }

    private long connections() throws SQLException {
        return number("select count(*) from pg_stat_activity where datname like 'hosted%'");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        Eventually.holds("it rests", PATIENCE, () -> System.nanoTime() > until);
    }

    private record Cost(double processor, double mebibytes, int threads) {

        static Cost of(ServiceProcess process) {
            Path status = Path.of("/proc/" + process.pid());
            try {
                return new Cost(
                        process.processorSeconds(),
                        number(status.resolve("smaps_rollup"), "Pss:") / 1_024.0,
                        (int) number(status.resolve("status"), "Threads:"));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private static long number(Path file, String name) throws IOException {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }

        Cost eachAfter(Cost first, int more) {
            return new Cost(
                    (processor - first.processor) / more,
                    (mebibytes - first.mebibytes) / more,
                    (threads - first.threads) / more);
        }

        @Override
        public String toString() {
            return "%.2f s of processor time, %.1f MiB, %d threads"
                    .formatted(processor, mebibytes, threads);
        }
    }
}
