package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.runtime.write.IdempotencyKeys;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request that is sent again is done once, and one with a key of another is not lost (R17). */
@Gate
class RepeatedRequestsTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static RunningDivision division;
    private static RunningDivision ada;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        jdbc = division.bean(JdbcClient.class);
        ada = division.as("ada", "employee");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(100_000_00, 1_000),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule("R17")
    void a_key_with_another_body_is_refused_and_the_second_expense_is_not_lost() {
        launch("lost");
        assertThat(spend("lost", "120.00", "k-lost").status()).isEqualTo(201);

        var other = spend("lost", "30.00", "k-lost");

        assertThat(other.status()).as(other.response().body()).isEqualTo(422);
        assertThat(other.text("rule")).isEqualTo("R17");
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(other.text("usedOn")).isEqualTo("2022-01-01");
        assertThat(other.text("remedy")).contains("a key of its own");
        assertThat(spent("lost")).isEqualTo(120_00);
        assertThat(spend("lost", "30.00", "k-found").status()).isEqualTo(201);
        assertThat(spent("lost")).isEqualTo(150_00);
    }

    @Test
    @Rule("R17")
    void the_same_request_is_answered_as_the_first_time_however_its_body_is_written() {
        launch("again");
        var first = spend("again", "120.00", "k-again");
        String otherwise =
                """
                { "spentOn": "2022-01-01",
                  "label": "expense", "amount": { "euros": "120.00" } }
                """;
        var again = ada.post(expenses("again"), otherwise, "Idempotency-Key", "k-again");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(spent("again")).isEqualTo(120_00);
    }

    @Test
    @Rule("R17")
    void a_key_is_of_one_subject_and_of_one_operation() {
        launch("one");
        launch("two");
        assertThat(spend("one", "120.00", "k-one").status()).isEqualTo(201);

        assertThat(spend("two", "120.00", "k-one").status()).isEqualTo(422);
        String pause = "{\"reason\":\"holidays\",\"pausedOn\":\"2022-01-01\"}";
        assertThat(ada.post("/initiatives/one/pause", pause, "Idempotency-Key", "k-one").status())
                .isEqualTo(422);
        assertThat(spent("two")).isZero();
    }

    @Test
    @Rule("R17")
    void what_was_refused_or_could_not_be_read_leaves_its_key_free() {
        launch("free");
        assertThat(spend("free", "500.01", "k-free").status()).isEqualTo(409);
        assertThat(spend("free", "much", "k-free").status()).isEqualTo(400);

        assertThat(spend("free", "120.00", "k-free").status()).isEqualTo(201);
        assertThat(spent("free")).isEqualTo(120_00);
    }

    @Test
    @Rule("R17")
    void two_at_once_with_one_key_make_one_entry() throws Exception {
        launch("race");
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            Callable<Answer> spend = () -> spend("race", "10.00", "k-race");
            List<Future<Answer>> answers = both.invokeAll(Collections.nCopies(8, spend));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
            }
        }
        assertThat(spent("race")).isEqualTo(10_00);
    }

    @Test
    @Rule("R17")
    void of_two_different_requests_at_once_with_one_key_one_is_refused() throws Exception {
        launch("either");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers =
                    both.invokeAll(
                            List.of(
                                    () -> spend("either", "10.00", "k-either"),
                                    () -> spend("either", "20.00", "k-either")));
            assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(201, 422);
        }
        assertThat(spent("either")).isIn(10_00L, 20_00L);
    }

    @Test
    @Rule("R17")
    void a_key_of_the_version_before_and_one_that_is_forgotten_make_the_same_entry_again() {
        launch("before");
        var first = spend("before", "120.00", "k-before");
        division.bean(IdempotencyKeys.class).forget(LocalDate.of(2022, 4, 1));
        assertThat(jdbc.sql("select count(*) from idempotency_key").query(Long.class).single())
                .isPositive();
        division.bean(IdempotencyKeys.class).forget(LocalDate.of(2022, 4, 2));
        assertThat(jdbc.sql("select count(*) from idempotency_key").query(Long.class).single())
                .isZero();

        var again = spend("before", "120.00", "k-before");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(spent("before")).isEqualTo(120_00);
    }

    /** Or it would be lost with the answer that a phone did not get. */
    @Test
    @Rule({"R17", "R42", "R50"})
    void what_is_shown_once_is_the_same_for_who_sends_the_request_again() {
        launch("shown");
        for (String path : List.of("/demos", "/measuring-keys")) {
            String at = "/initiatives/shown" + path;
            String shown = path.equals("/demos") ? "code" : "key";
            var first = ada.post(at, "{}", "Idempotency-Key", "k-shown" + path);
            assertThat(first.status()).as(first.response().body()).isEqualTo(201);

            var again = ada.post(at, "{}", "Idempotency-Key", "k-shown" + path);
            var other = ada.post(at, "{}", "Idempotency-Key", "k-other" + path);
            var without = ada.post(at, "{}");

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(Set.of(first.text(shown), other.text(shown), without.text(shown)))
                    .hasSize(3);
            division.settle();
            assertThat(ada.get(at).body().get("items").size()).isEqualTo(3);
        }
    }

    @Test
    void a_key_that_is_none_is_a_400() {
        launch("keyless");
        assertThat(spend("keyless", "1.00", "x".repeat(201)).status()).isEqualTo(400);
        assertThat(spent("keyless")).isZero();
    }

    private static Answer spend(String initiative, String euros, String key) {
        String expense =
                """
                {"label":"expense","amount":{"euros":"%s"},"spentOn":"2022-01-01"}
                """
                        .formatted(euros);
        return ada.post(expenses(initiative), expense, "Idempotency-Key", key);
    }

    private static String expenses(String initiative) {
        return "/initiatives/" + initiative + "/expenses";
    }

    private static long spent(String initiative) {
        return jdbc.sql(
                        """
                        select coalesce(sum((payload #>> '{amount,money,cents}')::bigint), 0)
                          from domain_event where aggregate_id = ? and type = ?
                        """)
                .param("initiative:" + initiative)
                .param("initiative.spent")
                .query(Long.class)
                .single();
    }

    private static void launch(String initiative) {
        var launched =
                ada.post(
                        "/initiatives",
                        """
                        {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
                         "trial":"a form","launchedOn":"2022-01-01"}
                        """
                                .formatted(initiative));
        assertThat(launched.status()).as(launched.response().body()).isEqualTo(201);
    }
}
