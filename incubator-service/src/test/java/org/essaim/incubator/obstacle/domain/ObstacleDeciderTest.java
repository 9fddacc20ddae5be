package org.essaim.incubator.obstacle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What the centre answers to obstacles (R92). */
@Rule("R92")
class ObstacleDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID OBSTACLE = NamedUuid.of("t", "obstacle");
    private static final PersonId ADA = new PersonId("ada");
    private static final WrittenText WORDS = text("the laptops are on their way");

    @Test
    void the_centre_answers_as_often_as_it_has_something_to_say() {
        var spec = spec(Optional.of(ABRI));
        spec.givenNothing().when(answer("one")).then(answered("one"));
        spec.givenNothing().and(answer("one")).when(answer("one")).nothingMore();
        spec.givenNothing().and(answer("one")).when(answer("two")).then(answered("two"));
    }

    @Test
    void an_answer_is_about_the_obstacle_of_that_division() {
        assertThat(answered("one").obstacle()).isEqualTo(new ObstacleKey(ANCT, OBSTACLE));
    }

    @Test
    void what_no_division_has_met_is_not_answered() {
        spec(Optional.empty())
                .givenNothing()
                .when(answer("one"))
                .refused(new ObstacleRefusal.Unknown(ANCT, OBSTACLE));
    }

    private static ObstacleCommand answer(String name) {
        return new ObstacleCommand.Answer(
                new ObstacleKey(ANCT, OBSTACLE), NamedUuid.of("t", name), WORDS, ADA);
    }

    private static ObstacleEvent answered(String name) {
        return new ObstacleEvent.Answered(
                ANCT, ABRI, OBSTACLE, NamedUuid.of("t", name), WORDS.reference(), ADA, DAY);
    }

    private static DeciderSpec<ObstacleCommand, ObstacleState, ObstacleEvent, ObstacleRefusal> spec(
            Optional<InitiativeId> met) {
        return DeciderSpec.of(
                ObstacleState.UNANSWERED,
                ObstacleState::evolve,
                (command, state) -> ObstacleDecider.decide(command, state, met, DAY));
    }
}
