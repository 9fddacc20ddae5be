package org.essaim.benchmarks;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.reporting.ReportingApplication;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reporting with so many initiatives, ten facts each, while twenty facts a second come in: how long
 * people wait for the first byte of a page, how long a what-if over the whole log takes, and what
 * memory an export needs.
 *
 * @param firstByteMillis by page: the median and the 95th percentile of all requests, after a few
 *     rounds that are not counted, and the first request ever
 * @param useMillis until the figures of use of all facts are counted for the first time
 * @param whatIfMillis over the whole log, of a question not asked before
 * @param exportBytes of the archive
 * @param exportMillis until its last byte
 * @param exportHeapBytes the most that the heap grew meanwhile, after a collection at its start
 */
record FiguresAtScale(
        int initiatives,
        int clients,
        Map<String, long[]> firstByteMillis,
        long useMillis,
        long whatIfMillis,
        long exportBytes,
        long exportMillis,
        long exportHeapBytes) {

    private static final List<String> PAGES =
            List.of(
                    "/fr",
                    "/fr/money",
                    "/fr/year?year=2020",
                    "/fr/use",
                    "/fr/stops",
                    "/fr/generalization",
                    "/fr/division?id=division-7",
                    "/fr/initiatives/division-7/i-7",
                    "/fr/entries?division=division-7",
                    "/fr/what-if",
                    "/fr/open-data",
                    "/fr?trueOn=2020-06-30",
                    "/fr/money?knownOn=2021-03-01",
                    "/fr/stops?trueOn=2020-06-30",
                    "/fr/division?id=division-7&knownOn=2021-03-01");
    private static final List<String> DAYS =
            List.of("", "?trueOn=2020-06-30", "?knownOn=2021-03-01");
    private static final int WARM_UP_ROUNDS = 5;
    private static final int MILLIS_BETWEEN_FACTS = 50;
    private static final int BUFFER = 1 << 16;

    /** A collection costs time, so that it is not asked for too often. */
    private static final int LOOK_EVERY = 1 << 20;

    static FiguresAtScale measured(int initiatives, int clients, int rounds) {
        PostgresDatabase database = PostgresServer.freshDatabase();
        try (ConfigurableApplicationContext reporting = start(database);
                HttpClient http = HttpClient.newHttpClient()) {
            ManyFacts.fill(reporting.getBean(JdbcClient.class), initiatives);
            URI home =
                    URI.create(
                            "http://localhost:"
                                    + reporting.getEnvironment().getProperty("local.server.port"));
            Map<String, Long> first = new LinkedHashMap<>();
            PAGES.forEach(page -> first.put(page, firstByte(http, home.resolve(page))));
            long use = 0;
            for (String day : DAYS) {
                long counted = firstByte(http, home.resolve("/api/v1/use/divisions" + day));
                use = Math.max(use, counted);
            }
            Map<String, long[]> waits;
            JdbcClient jdbc = reporting.getBean(JdbcClient.class);
            try (Coming _ = new Coming(jdbc, initiatives)) {
                waits(http, home, clients, Math.min(rounds, WARM_UP_ROUNDS));
                waits = waits(http, home, clients, rounds);
            }
            waits.replaceAll((page, of) -> new long[] {of[0], of[1], first.get(page)});
            long whatIf = whatIf(http, home);
            long[] export = export(http, home);
            return new FiguresAtScale(
                    initiatives, clients, waits, use, whatIf, export[0], export[1], export[2]);
        }
    }

    /** Facts that come in while people look. */
    private static final class Coming implements AutoCloseable {
        private final Thread thread;
        private volatile boolean over;

        private Coming(JdbcClient jdbc, int initiatives) {
            thread = Thread.ofVirtual().start(() -> come(jdbc, initiatives));
        }

        private void come(JdbcClient jdbc, int initiatives) {
            for (int number = 1; !over; number++) {
                ManyFacts.oneMore(jdbc, number, initiatives);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_FACTS));
            }
        }

        @Override
        public void close() {
            over = true;
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The worst of the pages. */
    long worstMillis() {
        return firstByteMillis.values().stream().mapToLong(each -> each[1]).max().orElseThrow();
    }

    String table() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%,d initiatives, %,d facts, %d clients%n"
                        .formatted(initiatives, 10L * initiatives, clients));
        firstByteMillis.forEach(
                (page, of) ->
                        text.append(
                                "first byte  %-55s p50 %4d ms  p95 %4d ms  first %5d ms%n"
                                        .formatted(page, of[0], of[1], of[2])));
        text.append("figures of use, counted for the first time  %,d ms%n".formatted(useMillis));
        text.append("what-if over the whole log  %,d ms%n".formatted(whatIfMillis));
        text.append(
                "archive  %,d bytes in %,d ms, heap grew by %,d bytes at most%n"
                        .formatted(exportBytes, exportMillis, exportHeapBytes));
        return text.toString();
    }

    static ConfigurableApplicationContext start(PostgresDatabase database) {
        return new SpringApplicationBuilder(ReportingApplication.class)
                .run(
                        "--server.port=0",
                        "--essaim.subscriptions=",
                        "--essaim.limits.address.requests=0",
                        "--essaim.limits.costly.most=100",
                        "--essaim.limits.costly.each=100",
                        "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                        "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    private static Map<String, long[]> waits(HttpClient http, URI home, int clients, int rounds) {
        Map<String, ConcurrentLinkedQueue<Long>> waits = new LinkedHashMap<>();
        PAGES.forEach(page -> waits.put(page, new ConcurrentLinkedQueue<>()));
        CountDownLatch done = new CountDownLatch(clients);
        for (int i = 0; i < clients; i++) {
            int offset = i;
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    for (int j = 0; j < rounds * PAGES.size(); j++) {
                                        String page = PAGES.get((offset + j) % PAGES.size());
                                        waits.get(page).add(firstByte(http, home.resolve(page)));
                                    }
                                } finally {
                                    done.countDown();
                                }
                            });
        }
        await(done);
        Map<String, long[]> figures = new LinkedHashMap<>();
        waits.forEach(
                (page, all) -> {
                    if (all.size() < clients * rounds) {
                        throw new AssertionError(page + " was not always answered");
                    }
                });
        waits.forEach((page, all) -> figures.put(page, percentiles(new ArrayList<>(all))));
        return figures;
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(30, TimeUnit.MINUTES)) {
                throw new AssertionError("not within half an hour");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static long[] percentiles(List<Long> waits) {
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new long[] {sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]};
    }

    static long firstByte(HttpClient http, URI page) {
        long start = System.nanoTime();
        try (InputStream body = ask(http, page)) {
            body.read();
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            body.transferTo(OutputStream.nullOutputStream());
            return waited;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static long whatIf(HttpClient http, URI home) {
        return firstByte(http, home.resolve("/api/v1/what-if?months=7&waitMilliseconds=60000"));
    }

    private static long[] export(HttpClient http, URI home) {
        byte[] buffer = new byte[BUFFER];
        Runtime heap = Runtime.getRuntime();
        System.gc();
        long before = heap.totalMemory() - heap.freeMemory();
        long most = 0;
        long bytes = 0;
        long looked = LOOK_EVERY;
        long start = System.nanoTime();
        try (InputStream body = ask(http, home.resolve("/open-data/v1/essaim.zip"))) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes >= looked) {
                    looked = bytes + LOOK_EVERY;
                    System.gc();
                    most = Math.max(most, heap.totalMemory() - heap.freeMemory() - before);
                }
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return new long[] {bytes, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), most};
    }

    private static InputStream ask(HttpClient http, URI address) throws IOException {
        try {
            HttpResponse<InputStream> answer =
                    http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
