package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SmallService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever asks for many past days at once takes nothing from anybody else. */
@Night
class OneCallerTest {

    private static final int INITIATIVES = 40_000;
    private static final int REQUESTS = 260;
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);
    private static final List<String> OTHERS =
            List.of("/en", "/assets/look.css", "/actuator/health/readiness", "/api/v1/stops");

    private static SmallService reporting;

    @BeforeAll
    static void start() throws IOException {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        reporting =
                SmallService.start(
                        ReportingApplication.class,
                        database,
                        "--essaim.subscriptions=",
                        "--essaim.limits.address.requests=0");
        JdbcClient jdbc =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), database.user(), database.password()));
        jdbc.sql(
                        """
                        insert into recorded_fact (stream, position, known_at, known_on, true_on,
                            kind, division, initiative, subject_id, year, cents, half_days, payload)
                        select 's', 4 * i + k, now(), current_date, date '2020-01-01' + k * 30,
                            (array['LAUNCHED', 'SPENT', 'SPENT', 'USED'])[k + 1], 'd', 'i-' || i,
                            md5(k || 'x' || i)::uuid, case when k in (1, 2) then 2020 end,
                            case when k in (1, 2) then 100 end, case when k in (1, 2) then 0 end,
                            '{"users": 7, "level": "MEASURED"}'
                          from generate_series(1, :most) i, generate_series(0, 3) k
                        """)
                .param("most", INITIATIVES)
                .update();
        jdbc.sql("analyze").update();
    }

    @AfterAll
    static void stop() {
        reporting.close();
    }

    @Test
    void pages_files_and_probes_are_answered_while_one_caller_asks_for_260_past_days() {
        assertThat(reporting.ask("/api/v1/use/divisions", null).isOk()).isTrue();
        OTHERS.forEach(path -> reporting.ask(path, null));
        List<CompletableFuture<SmallService.Answer>> attack =
                reporting.begin(
                        IntStream.range(0, REQUESTS).mapToObj(OneCallerTest::asked).toList(),
                        null,
                        Eventually.PATIENCE);
        List<SmallService.Answer> meanwhile = new ArrayList<>();
        do {
            OTHERS.forEach(path -> meanwhile.add(reporting.ask(path, null)));
        } while (!attack.stream().allMatch(CompletableFuture::isDone));

        assertThat(meanwhile)
                .as("all are answered once at least before the attack is over")
                .hasSizeGreaterThan(OTHERS.size())
                .allMatch(SmallService.Answer::isOk);
        List<SmallService.Answer> answers = attack.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .allMatch(each -> each.isOk() || each.status() == 503)
                .anyMatch(SmallService.Answer::isOk);
        assertThat(answers.stream().filter(each -> !each.isOk()).toList())
                .isNotEmpty()
                .allMatch(each -> each.retryAfter() != null)
                .allMatch(each -> each.body().contains("Asked again in"));
        assertThat(answers).filteredOn(each -> each.path().startsWith("/en")).isNotEmpty();
        String first = asked(0);
        Eventually.holds("as before", () -> reporting.ask(first, null).isOk());
        assertThat(reporting.ask(first, null).body()).isEqualTo(reporting.ask(first, null).body());
        assertThat(reporting.ask("/en/use?trueOn=2021-05-05", null).isOk()).isTrue();
        assertThat(reporting.isAlive()).isTrue();
    }

    /** Files, pages and comparisons. */
    private static String asked(int days) {
        LocalDate day = LAST.minusDays(days);
        return switch (days % 5) {
            case 3 -> "/en/compare?second=" + day;
            case 4 -> "/en/use?trueOn=" + day;
            default -> "/open-data/v1/tables/use.csv?trueOn=" + day;
        };
    }
}
