package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The projection refuses, in SQL, a total over 1000: that is the poison here. */
@Gate
class DeadLetterInterceptorTest {

    private static final ConfigurableApplicationContext SERVICE =
            RunningService.start(
                    PostgresServer.migratedDatabase(),
                    "essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                    "essaim.identity.audience=" + TestIssuer.AUDIENCE);

    private final CommandGateway commands = SERVICE.getBean(CommandGateway.class);
    private final Processors processors = SERVICE.getBean(Processors.class);
    private final JdbcClient jdbc = SERVICE.getBean(JdbcClient.class);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Rule("R64")
    @Fault(8)
    void a_poison_event_waits_with_its_own_subject_and_holds_up_nobody_else() {
        count("poisoned", 1);
        count("poisoned", 5000);
        count("poisoned", 2);
        count("healthy", 1);
        count("healthy", 2);

        Eventually.passes(() -> assertThat(total("healthy")).isEqualTo(3));
        Eventually.passes(
                () ->
                        assertThat(processors.deadLetters())
                                .filteredOn(letter -> letter.subject().equals("poisoned"))
                                .extracting(
                                        DeadLetterSequence::processor, DeadLetterSequence::events)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("totals", 2)));
        assertThat(total("poisoned")).isEqualTo(1);
        assertThat(processors.deadLetterSubjects("totals")).contains("poisoned");
        assertThat(processors.deadLetters())
                .filteredOn(letter -> letter.subject().equals("poisoned"))
                .singleElement()
                .extracting(DeadLetterSequence::reason)
                .asString()
                .contains("total_sum_check");
    }

    @Test
    @Fault(8)
    void retried_events_go_through_in_order_once_the_reason_is_gone_and_then_nothing_waits() {
        count("cured", 5000);
        count("cured", 7);
        Eventually.passes(
                () -> assertThat(processors.deadLetterSubjects("totals")).contains("cured"));
        Eventually.passes(() -> assertThat(waiting("cured")).isEqualTo(2));

        assertThat(processors.retry("totals", "cured")).isZero();
        assertThat(waiting("cured")).isEqualTo(2);
        jdbc.sql("alter table total drop constraint total_sum_check").update();
        try {
            assertThat(processors.retry("totals", "cured")).isEqualTo(2);
            count("cured", 1);
            Eventually.passes(() -> assertThat(total("cured")).isEqualTo(5008));
            assertThat(processors.deadLetterSubjects("totals")).doesNotContain("cured");
        } finally {
            jdbc.sql(
                            "alter table total add constraint total_sum_check"
                                    + " check (sum <= 1000) not valid")
                    .update();
        }
    }

    @Test
    void an_operator_sees_over_http_what_waits_and_can_try_again() {
        count("operated", 5000);
        Eventually.passes(
                () -> assertThat(processors.deadLetterSubjects("totals")).contains("operated"));
        String token = TestIssuer.shared().token("olga", null, "operator");
        RestClient http =
                RestClient.builder()
                        .baseUrl("http://localhost:" + port() + "/actuator/dead-letters")
                        .defaultHeaders(headers -> headers.setBearerAuth(token))
                        .build();

        assertThat(http.get().retrieve().body(String.class)).contains("operated", "total_sum");
        assertThat(
                        http.post()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(Map.of("processor", "totals", "subject", "operated"))
                                .retrieve()
                                .body(String.class))
                .contains("\"handled\":0");
    }

    private static String port() {
        return SERVICE.getEnvironment().getProperty("local.server.port");
    }

    @Test
    void a_processor_with_dead_letters_is_caught_up_all_the_same_and_states_how_many_it_has() {
        count("stuck", 5000);

        Eventually.passes(
                () -> {
                    List<ProcessorState> states = processors.states();
                    assertThat(states)
                            .extracting(ProcessorState::name)
                            .containsExactly("audit", "totals");
                    assertThat(states).allMatch(ProcessorState::caughtUp);
                    assertThat(states.getFirst().deadLetters()).isZero();
                    assertThat(states.getLast().deadLetters()).isPositive();
                });
    }

    private void count(String counter, int by) {
        commands.sendAndWait(new Count(counter, by));
    }

    private int waiting(String subject) {
        return processors.deadLetters().stream()
                .filter(letter -> letter.subject().equals(subject))
                .mapToInt(DeadLetterSequence::events)
                .sum();
    }

    private int total(String counter) {
        return jdbc.sql("select coalesce(sum(sum), 0) from total where counter = ?")
                .param(counter)
                .query(Integer.class)
                .single();
    }
}
