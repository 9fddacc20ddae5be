package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.essaim.incubator.IncubatorApplication;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.RecordedStatements;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Every list of a filled centre, in the part that a page shows, and what is asked of one, by
 * clients at once: of the service, and in turn of its database alone, by JDBC, with the statements
 * that the service itself sends for the question.
 */
final class CentreQuestions implements AutoCloseable {

    /** The number of divisions is that of an initiative of the first one too. */
    private static final List<String> QUESTIONS =
            List.of(
                    "/api/v1/funding?size=100",
                    "/api/v1/funding/years?size=100",
                    "/api/v1/funding/plan?size=100",
                    "/api/v1/funding/plan?division=division-1",
                    "/api/v1/funding/initiatives?size=100",
                    "/api/v1/funding/initiatives?division=division-1&size=100",
                    "/api/v1/funding/rounds?size=100",
                    "/api/v1/funding/rounds?division=division-1&size=100",
                    "/api/v1/initiatives?size=100",
                    "/api/v1/initiatives?division=division-1&size=100",
                    "/api/v1/initiatives/stages?size=100",
                    "/api/v1/stops?size=100",
                    "/api/v1/stops?division=division-1",
                    "/api/v1/stops/coming?days=180&size=100",
                    "/api/v1/stops/coming?division=division-1&size=100",
                    "/api/v1/stops/warnings?size=100",
                    "/api/v1/stops/silent-divisions?days=0&size=100",
                    "/api/v1/stops/latencies?size=100",
                    "/api/v1/control/queue?size=100",
                    "/api/v1/control/queue?division=division-1&size=100",
                    "/api/v1/control/findings?size=100",
                    "/api/v1/control/statistics?size=100",
                    "/api/v1/generalization/cases?size=100",
                    "/api/v1/generalization/lineage/division-1/initiative-%d",
                    "/api/v1/board/agenda?size=100",
                    "/api/v1/board/seats",
                    "/api/v1/divisions?size=100",
                    "/api/v1/divisions/manager-engagement?size=100",
                    "/api/v1/policy",
                    "/api/v1/search?size=100",
                    "/api/v1/search?q=guichet&size=100",
                    "/api/v1/search?division=division-1&size=100");

    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final RecordedStatements statements = new RecordedStatements(DispatcherServlet.class);
    private final FilledCentre centre;
    private final List<String> questions;
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final Map<String, List<RecordedStatements.Statement>> sql = new LinkedHashMap<>();

    /**
     * Milliseconds of one question.
     *
     * @param statements that the service sends for it
     */
    record Waits(String question, int statements, double p50, double p99, double floor99) {

        double ratio() {
            return p99 / floor99;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-55s %2d statements, p50 %6.1f ms, p99 %6.1f ms, by JDBC %6.1f ms, %5.2f",
                    question,
                    statements,
                    p50,
                    p99,
                    floor99,
                    ratio());
        }
    }

    /** How a client asks one question. */
    private interface Asking {
        void ask(String question) throws Exception;
    }

    CentreQuestions(int divisions, int clients) throws SQLException {
        centre =
                FilledCentre.of(
                        divisions,
                        database,
                        new SpringApplicationBuilder(IncubatorApplication.class)
                                .initializers(statements));
        questions = QUESTIONS.stream().map(each -> each.formatted(divisions)).toList();
        for (int n = 0; n < clients; n++) {
            String token = TestIssuer.shared().token("cleo" + n, null, "controller");
            connections.put(token, database.dataSource().getConnection());
        }
        String anybody = connections.keySet().iterator().next();
        for (String question : questions) {
            ask(question, anybody);
            sql.put(question, statements.during(() -> ask(question, anybody)));
        }
    }

    /**
     * @param rounds in which each client asks each question once of the service, and once of the
     *     database
     */
    List<Waits> measured(int rounds) throws Exception {
        Map<String, Queue<Long>> asked = new HashMap<>();
        Map<String, Queue<Long>> floor = new HashMap<>();
        atOnce(new HashMap<>(), token -> question -> ask(question, token));
        for (int round = 0; round < rounds; round++) {
            atOnce(asked, token -> question -> ask(question, token));
            atOnce(floor, token -> question -> askDatabase(question, connections.get(token)));
        }
        return questions.stream()
                .map(
                        each ->
                                new Waits(
                                        each,
                                        sql.get(each).size(),
                                        at(asked.get(each), 0.5),
                                        at(asked.get(each), 0.99),
                                        at(floor.get(each), 0.99)))
                .toList();
    }

    /** Each client begins with another question. */
    private void atOnce(Map<String, Queue<Long>> waits, Function<String, Asking> client)
            throws Exception {
        questions.forEach(each -> waits.computeIfAbsent(each, _ -> new ConcurrentLinkedQueue<>()));
        List<Callable<Void>> clients = new ArrayList<>();
        for (String token : connections.keySet()) {
            int first = clients.size() * questions.size() / connections.size();
            Asking asking = client.apply(token);
            clients.add(
                    () -> {
                        for (int n = 0; n < questions.size(); n++) {
                            String question = questions.get((first + n) % questions.size());
                            long start = System.nanoTime();
                            asking.ask(question);
                            waits.get(question).add(System.nanoTime() - start);
                        }
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            for (Future<Void> done : threads.invokeAll(clients)) {
                done.get();
            }
        }
    }

    private void ask(String question, String token) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(centre.centre().uri(question))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", question, answer.body()).isEqualTo(200);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private void askDatabase(String question, Connection connection) throws SQLException {
        for (RecordedStatements.Statement each : sql.get(question)) {
            each.ask(connection);
        }
    }

    private static double at(Collection<Long> nanos, double quantile) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }

    @Override
    public void close() throws SQLException {
        for (Connection each : connections.values()) {
            each.close();
        }
        http.close();
        centre.close();
    }
}
