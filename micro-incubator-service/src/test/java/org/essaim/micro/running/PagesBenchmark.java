package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.PageLogin;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fifty people look at pages at once: how soon the first byte comes, beside that of a static file
 * of the same service, in turns. They pause as people do, half a second.
 */
class PagesBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(PagesBenchmark.class);
    private static final int PEOPLE = 50;
    private static final int VIEWS = 20;
    private static final int ROUNDS = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final List<String> PAGES =
            List.of("/", "/irritants", "/try", "/initiatives/clefs", "/ours", "/ours/envelope");

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @Test
    void pages_beside_a_static_file_with_fifty_people_at_once() throws Exception {
        try (RunningDivision division =
                        RunningDivision.startAt(
                                "2026-11-27T10:00:00Z",
                                PostgresServer.migratedDatabase(),
                                "anct",
                                "--essaim.limits.person.requests=0",
                                "--essaim.limits.address.requests=0");
                HttpClient http = HttpClient.newHttpClient()) {
            division.as("ada", "employee")
                    .post(
                            "/initiatives",
                            """
                            {"initiative": "clefs", "title": "Clefs perdues",
                             "kind": "IMPROVEMENT", "irritant": "on cherche la clef",
                             "trial": "un tableau", "launchedOn": "2026-11-20"}
                            """);
            division.settle();
            Visitor person = new Visitor("employee", "anct", List.of("employee", "volunteer"));
            String cookies = PageLogin.cookies(division.address(), TestIssuer.shared(), person);
            look(http, division, cookies, PAGES);
            List<Long> pages = new ArrayList<>();
            List<Long> files = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                pages.addAll(look(http, division, cookies, PAGES));
                files.addAll(look(http, division, cookies, List.of("/assets/icon.svg")));
            }
            LOG.info(
                    "pages: first byte p50 {} ms, p95 {} ms; a static file: {} ms, {} ms",
                    at(pages, 0.5) / 1_000.0,
                    at(pages, 0.95) / 1_000.0,
                    at(files, 0.5) / 1_000.0,
                    at(files, 0.95) / 1_000.0);
            assertThat(pages).hasSize(PEOPLE * VIEWS * ROUNDS);
        } finally {
            clock.shutdown();
        }
    }

    /** Microseconds to the first byte of each view. */
    private List<Long> look(
            HttpClient http, RunningDivision division, String cookies, List<String> paths)
            throws Exception {
        List<Future<List<Long>>> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int who = 0; who < PEOPLE; who++) {
                int first = who;
                people.add(threads.submit(() -> views(http, division, cookies, paths, first)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : people) {
            all.addAll(each.get());
        }
        return all;
    }

    private List<Long> views(
            HttpClient http,
            RunningDivision division,
            String cookies,
            List<String> paths,
            int first)
            throws Exception {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < VIEWS; i++) {
            pause(i == 0 ? PAUSE.multipliedBy(first).dividedBy(PEOPLE) : PAUSE);
            URI page = division.address().resolve(paths.get((first + i) % paths.size()));
            HttpRequest request =
                    HttpRequest.newBuilder(page)
                            .header("Accept", "text/html")
                            .header("Cookie", cookies)
                            .build();
            long start = System.nanoTime();
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            micros.add((System.nanoTime() - start) / 1_000);
            assertThat(answer.statusCode()).isEqualTo(200);
            answer.body().readAllBytes();
        }
        return micros;
    }

    private void pause(Duration time) throws Exception {
        clock.schedule(() -> {}, time.toMillis(), TimeUnit.MILLISECONDS).get();
    }

    private static long at(List<Long> micros, double quantile) {
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        return sorted.get((int) (quantile * (sorted.size() - 1)));
    }
}
