package org.essaim.incubator.running;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.incubator.IncubatorApplication;
import org.essaim.testkit.PageLogin;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A centre of a size, by plain SQL: its tables say what they would after it had read four years of
 * so many divisions with 100 initiatives each. ada directs it and has every other role there, so
 * that her desk is the fullest.
 */
final class FilledCentre implements AutoCloseable {

    /** Of what is filled in, one of each: what a page is about. */
    private static final Map<String, String> SHOWN =
            Map.of(
                    "/cases/{caseId}",
                    "/cases/00000000-0000-4000-8004-000000000150",
                    "/control/evidence/{division}/{evidenceId}",
                    "/control/evidence/%s/00000000-0000-4000-8001-000000000128",
                    "/control/expenses/{division}/{expenseId}",
                    "/control/expenses/%s/00000000-0000-4000-8000-000000000128",
                    "/divisions/{division}",
                    "/divisions/%s",
                    "/initiatives/{division}/{initiative}",
                    "/initiatives/%s/initiative-32",
                    "/money/{division}",
                    "/money/%s",
                    "/stops/{id}",
                    "/stops/00000000-0000-4000-8002-000000000136",
                    "/webhooks/{webhookId}",
                    "/webhooks/00000000-0000-4000-8006-000000000001");

    /** Other views of some pages, which ask for something else. */
    private static final List<String> VIEWS =
            List.of(
                    "/control?kind=evidence",
                    "/control?part=ALL",
                    "/control/findings?state=CLOSED",
                    "/divisions?waiting=true",
                    "/obstacles?answered=true",
                    "/search?q=guichet",
                    "/search?q=guichet&sort=USERS",
                    "/search?sort=USERS",
                    "/stops?show=decided",
                    "/stops?show=disputed",
                    "/stops?show=reinstated");

    private static final List<String> EVERY_ROLE =
            List.of(
                    "director",
                    "employee-representative",
                    "user-representative",
                    "controller",
                    "operator");

    private static final Map<String, List<String>> PEOPLE =
            Map.of(
                    "ada", EVERY_ROLE,
                    "bob", List.of("director"),
                    "eva", List.of("employee-representative"),
                    "uma", List.of("user-representative"),
                    "cora", List.of("controller"),
                    "carl", List.of("controller"),
                    "olga", List.of("operator"),
                    "mia", List.of());

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningCentre centre;
    private final Map<String, String> cookies = new TreeMap<>();
    private final int divisions;

    /** An answer to a request for a page. */
    record View(int status, long micros, int bytes) {}

    private FilledCentre(RunningCentre centre, int divisions) {
        this.centre = centre;
        this.divisions = divisions;
        PEOPLE.forEach(
                (person, roles) ->
                        cookies.put(
                                person,
                                PageLogin.session(
                                                centre.uri("/"),
                                                TestIssuer.shared(),
                                                person,
                                                new Visitor(person, null, roles))
                                        .cookies()));
    }

    /** On 27 November 2026; judging and measuring as often as where it is deployed. */
    static FilledCentre of(int divisions) {
        return of(
                divisions,
                PostgresServer.migratedDatabase(),
                new SpringApplicationBuilder(IncubatorApplication.class));
    }

    /**
     * @param database an empty one
     */
    static FilledCentre of(
            int divisions, PostgresDatabase database, SpringApplicationBuilder service) {
        RunningCentre centre =
                RunningCentre.start(
                        service,
                        database,
                        "--essaim.clock.fixed-at=2026-11-27T10:00:00Z",
                        "--essaim.review.every=250ms",
                        "--essaim.metrics.every=15s",
                        "--essaim.limits.person.requests=0",
                        "--essaim.limits.address.requests=0");
        Boards.seat(centre);
        try (InputStream script = FilledCentre.class.getResourceAsStream("/filled-centre.sql");
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    new String(script.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("${divisions}", Integer.toString(divisions)));
            statement.execute("vacuum analyze");
        } catch (IOException | SQLException broken) {
            throw new AssertionError(broken);
        }
        return new FilledCentre(centre, divisions);
    }

    RunningCentre centre() {
        return centre;
    }

    /** Paths of every page that is about no one thing, and of some that are. */
    List<String> pages() {
        List<String> pages = new ArrayList<>(CentrePages.withoutVariables(centre));
        pages.addAll(VIEWS);
        String division = "division-" + (1 + 32 % divisions);
        CentrePages.templates(centre).stream()
                .filter(SHOWN::containsKey)
                .map(page -> SHOWN.get(page).formatted(division))
                .forEach(pages::add);
        return pages;
    }

    /** Eight with a session each: ada, who has every role, and people of one role or none. */
    Set<String> people() {
        return cookies.keySet();
    }

    /** Asks for a page as ada's browser does; the time is that to the first byte. */
    View look(String page) throws IOException, InterruptedException {
        return look("ada", page);
    }

    /** The same by one of the people. */
    View look(String person, String page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(centre.uri(page))
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", cookies.get(person))
                        .build();
        long start = System.nanoTime();
        HttpResponse<InputStream> answer =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        long micros = (System.nanoTime() - start) / 1_000;
        try (InputStream body = answer.body()) {
            return new View(answer.statusCode(), micros, body.readAllBytes().length);
        }
    }

    @Override
    public void close() {
        http.close();
        centre.close();
    }
}
