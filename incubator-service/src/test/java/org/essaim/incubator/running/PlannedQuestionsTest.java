package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How PostgreSQL plans what the centre asks, and what it writes (decision 0139). */
@Gate
class PlannedQuestionsTest {

    private static final String ASKED = "select count(*) from %s where division = ?";
    private static final String KEPT =
            "select count(*) from pg_prepared_statements where statement like 'select count(*) from"
                    + " %s where%%'";

    /** After the fifth time a driver prepares a statement, and its plan may be kept. */
    private static final int OFTEN = 12;

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
    }

    @Test
    void no_plan_is_kept_of_a_question_however_often_it_is_asked() {
        String asked = ASKED.formatted("initiative");
        assertThat(
                        keptAfter(
                                () ->
                                        centre.jdbc()
                                                .sql(asked)
                                                .param("a")
                                                .query(Long.class)
                                                .single(),
                                "initiative"))
                .isZero();
    }

    @Test
    void what_is_written_for_each_message_is_planned_once() {
        JdbcTemplate rows = centre.bean(JdbcTemplate.class);
        String asked = ASKED.formatted("stop");
        assertThat(keptAfter(() -> rows.queryForObject(asked, Long.class, "a"), "stop")).isOne();
    }

    @Test
    void one_process_answers_a_question() {
        assertThat(
                        centre.jdbc()
                                .sql("show max_parallel_workers_per_gather")
                                .query(String.class)
                                .single())
                .isEqualTo("0");
    }

    /** On one connection, as its plans are its own. */
    private static long keptAfter(Runnable question, String table) {
        return centre.bean(TransactionTemplate.class)
                .execute(
                        _ -> {
                            for (int n = 0; n < OFTEN; n++) {
                                question.run();
                            }
                            return centre.jdbc()
                                    .sql(KEPT.formatted(table))
                                    .query(Long.class)
                                    .single();
                        });
    }
}
