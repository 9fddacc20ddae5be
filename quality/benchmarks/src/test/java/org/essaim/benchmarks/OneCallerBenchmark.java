package org.essaim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.reporting.ReportingApplication;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SmallService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How long a page takes while one caller asks for 260 past days, beside how long it takes
 * otherwise; {@code -Dessaim.initiatives=30000} are 300,000 facts.
 */
class OneCallerBenchmark {

    private static final int INITIATIVES = Integer.getInteger("essaim.initiatives", 30_000);
    private static final int REQUESTS = 260;
    private static final int PAGES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_page_beside_an_attack() throws IOException {
        PostgresDatabase database = PostgresServer.freshDatabase();
        try (SmallService reporting =
                SmallService.start(
                        ReportingApplication.class,
                        database,
                        "--essaim.subscriptions=",
                        "--essaim.limits.address.requests=0")) {
            JdbcClient jdbc =
                    JdbcClient.create(
                            new DriverManagerDataSource(
                                    database.url(), database.user(), database.password()));
            ManyFacts.fill(jdbc, INITIATIVES);
            p99(reporting, () -> true);
            long quiet = p99(reporting, () -> true);
            List<CompletableFuture<SmallService.Answer>> attack =
                    reporting.begin(
                            IntStream.range(0, REQUESTS)
                                    .mapToObj(i -> LocalDate.of(2022, 12, 31).minusDays(i))
                                    .map(day -> "/open-data/v1/tables/use.csv?trueOn=" + day)
                                    .toList(),
                            null,
                            PATIENCE);
            long attacked =
                    p99(reporting, () -> !attack.stream().allMatch(CompletableFuture::isDone));
            IO.println(
                    "a page: p99 %d ms, while attacked %d ms, ratio %.1f"
                            .formatted(quiet, attacked, (double) attacked / quiet));
            assertThat(reporting.isAlive()).isTrue();
        }
    }

    private static long p99(SmallService reporting, BooleanSupplier goesOn) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < PAGES && (i == 0 || goesOn.getAsBoolean()); i++) {
            SmallService.Answer page = reporting.ask("/en", null, PATIENCE);
            assertThat(page.isOk()).isTrue();
            millis.add(page.millis());
        }
        return millis.stream().sorted().skip(millis.size() * 99L / 100).findFirst().orElseThrow();
    }
}
