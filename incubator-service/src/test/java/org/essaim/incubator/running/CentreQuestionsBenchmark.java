package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl incubator-service -am test
 * -Dtest=CentreQuestionsBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dessaim.scale=1000}.
 */
class CentreQuestionsBenchmark {

    private static final int SCALE = Integer.getInteger("essaim.scale", 1_000);
    private static final int ROUNDS = Integer.getInteger("essaim.benchmark.rounds", 60);
    private static final int CLIENTS = 8;
    private static final double MOST_MILLIS = 50;
    private static final double MOST = 3;

    @Test
    void a_question_takes_little_more_than_its_sql() throws Exception {
        try (CentreQuestions questions = new CentreQuestions(SCALE, CLIENTS)) {
            List<CentreQuestions.Waits> waits = questions.measured(ROUNDS);

            waits.forEach(IO::println);
            assertThat(waits)
                    .allSatisfy(each -> assertThat(each.p99()).isLessThanOrEqualTo(MOST_MILLIS))
                    .allSatisfy(each -> assertThat(each.ratio()).isLessThanOrEqualTo(MOST));
        }
    }
}
