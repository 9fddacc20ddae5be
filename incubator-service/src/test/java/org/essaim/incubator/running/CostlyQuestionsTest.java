package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever asks much at once is turned away, and nobody else waits for that. */
@Gate
class CostlyQuestionsTest {

    private static final String SEARCH = "/api/v1/search?q=introuvable";

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SharedCentre.withBoard();
    }

    @Test
    void one_person_searches_twice_at_once_and_no_more_while_others_still_can() throws Exception {
        RunningCentre eve = centre.askedBy("eve", "anct", "employee");
        RunningCentre bob = centre.askedBy("bob", "anct", "employee");
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            try (Connection database = centre.bean(DataSource.class).getConnection()) {
                nothingIsFound(database);
                answers.add(people.submit(() -> eve.text(SEARCH)));
                answers.add(people.submit(() -> eve.text(SEARCH)));
                searching(2);
                assertThat(eve.text(SEARCH)).contains("\"status\":503", "\"code\":\"busy\"");
                answers.add(people.submit(() -> bob.text(SEARCH)));
                searching(3);
                database.rollback();
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).contains("\"items\":[]");
            }
        }
        assertThat(eve.text(SEARCH)).contains("\"items\":[]");
    }

    /** Until that connection lets go of it. */
    private static void nothingIsFound(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement lock = database.createStatement()) {
            lock.execute("lock table search_entry in access exclusive mode");
        }
    }

    private static void searching(int many) {
        Eventually.holds(
                many + " searches wait",
                () ->
                        centre.jdbc()
                                        .sql(
                                                """
                                                select count(*) from pg_locks
                                                 where not granted
                                                   and relation = 'search_entry'::regclass
                                                """)
                                        .query(Integer.class)
                                        .single()
                                == many);
    }
}
