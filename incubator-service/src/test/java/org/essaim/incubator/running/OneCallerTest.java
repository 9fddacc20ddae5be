package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.incubator.IncubatorApplication;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.SmallService;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** No list that somebody asks for, however long it is, ends the service for all. */
@Night
class OneCallerTest {

    private static final int INITIATIVES = 100_000;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final String DIRECTOR = TestIssuer.shared().token("ada", null, "director");
    private static final String EMPLOYEE = TestIssuer.shared().token("mia", "anct", "employee");

    private static SmallService centre;

    @BeforeAll
    static void start() throws IOException {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        centre =
                SmallService.start(
                        IncubatorApplication.class,
                        database,
                        "--essaim.stream=centre",
                        "--essaim.subscriptions=",
                        "--essaim.limits.person.requests=0",
                        "--essaim.signing.key-file=" + SigningKeyFile.fresh().path());
        JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), database.user(), database.password()))
                .sql(
                        """
                        insert into initiative (division, initiative, title_digest, stream, kind,
                            launched_on, stage, made_up)
                        select 'anct', 'initiative-' || i, '', 'division.anct', 'PROTOTYPE',
                               date '2022-01-01' + i % 1000, 'IDEA', '{}'
                          from generate_series(1, :most) i
                        """)
                .param("most", INITIATIVES)
                .update();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void members_and_commands_are_answered_while_eight_clients_ask_for_the_longest_list() {
        List<SmallService.Answer> meanwhile = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<SmallService.Answer>> attack =
                    centre.begin(
                            Collections.nCopies(CLIENTS, "/api/v1/initiatives"),
                            EMPLOYEE,
                            Eventually.PATIENCE);
            do {
                meanwhile.add(centre.ask("/api/v1/funding", EMPLOYEE));
                meanwhile.add(
                        centre.put(
                                "/api/v1/divisions/candidates/mte",
                                DIRECTOR,
                                "{\"dissatisfaction\":%d,\"source\":\"a survey\"}"
                                        .formatted(meanwhile.size() % 100)));
            } while (!attack.stream().allMatch(CompletableFuture::isDone));
            assertThat(attack)
                    .extracting(CompletableFuture::join)
                    .allMatch(SmallService.Answer::isOk)
                    .allMatch(each -> each.body().contains("\"next\":\""));
        }
        assertThat(meanwhile).allMatch(each -> each.status() / 100 == 2);
        assertThat(centre.isAlive()).isTrue();
    }
}
