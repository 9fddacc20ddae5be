package org.essaim.benchmarks;

import module java.base;

import java.net.http.HttpClient;
import org.essaim.testkit.PostgresServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages of past days that nobody has asked about before, each day once: what was true, what was
 * known, and both by turns.
 *
 * @param firstByteMillis by page: the median and the 95th percentile
 */
record PastDaysAtScale(int initiatives, int clients, Map<String, long[]> firstByteMillis) {

    private static final List<String> PAGES =
            List.of(
                    "/fr?",
                    "/fr/money?",
                    "/fr/year?year=2020&",
                    "/fr/use?",
                    "/fr/stops?",
                    "/fr/generalization?",
                    "/fr/division?id=division-7&",
                    "/fr/entries?division=division-7&",
                    "/fr/initiatives?",
                    "/fr/irritants?",
                    "/fr/lessons?",
                    "/fr/engagement?",
                    "/fr/compare?",
                    "/fr/open-data?");
    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    private static final int DAYS = 3_500;
    private static final int WARM_UP_ROUNDS = 3;

    /**
     * @param rounds of each page, for each client
     */
    static PastDaysAtScale measured(int initiatives, int clients, int rounds) {
        try (ConfigurableApplicationContext reporting =
                        FiguresAtScale.start(PostgresServer.freshDatabase());
                HttpClient http = HttpClient.newHttpClient()) {
            ManyFacts.fill(reporting.getBean(JdbcClient.class), initiatives);
            String home =
                    "http://localhost:"
                            + reporting.getEnvironment().getProperty("local.server.port");
            Random random = new Random(initiatives);
            asked(http, home, questions(random, Math.min(rounds, WARM_UP_ROUNDS)), 1);
            List<Question> all = questions(random, rounds * clients);
            return new PastDaysAtScale(initiatives, clients, asked(http, home, all, clients));
        }
    }

    private record Question(String page, String days) {}

    private static List<Question> questions(Random random, int rounds) {
        List<Question> questions = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String page : PAGES) {
                String trueOn = "trueOn=" + FIRST.plusDays(random.nextInt(DAYS));
                String knownOn = "knownOn=" + FIRST.plusDays(random.nextInt(DAYS));
                questions.add(
                        new Question(
                                page,
                                List.of(trueOn, knownOn, trueOn + "&" + knownOn).get(round % 3)));
            }
        }
        return questions;
    }

    private static Map<String, long[]> asked(
            HttpClient http, String home, List<Question> questions, int clients) {
        Queue<Question> left = new ConcurrentLinkedQueue<>(questions);
        Map<String, Queue<Long>> waits = new ConcurrentSkipListMap<>();
        try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(
                        people.submit(
                                () -> {
                                    for (Question next = left.poll();
                                            next != null;
                                            next = left.poll()) {
                                        URI page = URI.create(home + next.page() + next.days());
                                        waits.computeIfAbsent(
                                                        next.page(),
                                                        _ -> new ConcurrentLinkedQueue<>())
                                                .add(FiguresAtScale.firstByte(http, page));
                                    }
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        Map<String, long[]> figures = new TreeMap<>();
        waits.forEach((page, of) -> figures.put(page, FiguresAtScale.percentiles(List.copyOf(of))));
        return figures;
    }

    /** The worst of the pages. */
    long worstMillis() {
        return firstByteMillis.values().stream().mapToLong(each -> each[1]).max().orElseThrow();
    }

    String table() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%,d facts, %d clients, each day asked about once%n"
                        .formatted(10L * initiatives, clients));
        firstByteMillis.forEach(
                (page, of) ->
                        text.append(
                                "first byte  %-35s p50 %4d ms  p95 %4d ms%n"
                                        .formatted(page, of[0], of[1])));
        return text.toString();
    }
}
