package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** The benchmark asks what it measures, however fast. */
@Night
class CentreQuestionsSmokeTest {

    @Test
    void each_question_is_asked_of_the_service_and_with_the_same_sql_of_the_database()
            throws Exception {
        try (CentreQuestions questions = new CentreQuestions(20, 2)) {
            assertThat(questions.measured(1))
                    .hasSize(32)
                    .allSatisfy(each -> assertThat(each.statements()).isPositive())
                    .allSatisfy(each -> assertThat(each.floor99()).isPositive());
        }
    }
}
