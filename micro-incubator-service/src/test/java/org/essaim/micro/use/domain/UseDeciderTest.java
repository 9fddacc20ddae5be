package org.essaim.micro.use.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Whoever uses a product says so for themselves, once a month (R52). */
class UseDeciderTest {

    private static final InitiativeId ID = new InitiativeId("aplus");
    private static final PersonId UMA = new PersonId("p-uma");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static DeciderSpec<UseCommand, UseState, UseEvent, UseRefusal>.Given nothing() {
        Circumstances at = new Circumstances(BusinessDay.startOf(TODAY), Policy.FOUNDING);
        return DeciderSpec.<UseCommand, UseState, UseEvent, UseRefusal>of(
                        UseState.NOT_SAID,
                        UseState::evolve,
                        (command, state) -> UseDecider.decide(command, state, at))
                .givenNothing();
    }

    private static UseCommand say(LocalDate on, Integer delight, Relation relation) {
        return new UseCommand.SayUse(ID, UMA, on, delight, relation);
    }

    private static UseCommand say(Integer delight) {
        return say(TODAY, delight, Relation.OUTSIDE);
    }

    @Test
    @Rule("R52")
    void somebody_outside_the_team_says_that_they_use_it_and_how_delighted_they_are() {
        nothing().when(say(9)).then(new UseEvent.UseSaid(ID, UMA, TODAY, 9));
        nothing().when(say(null)).then(new UseEvent.UseSaid(ID, UMA, TODAY, null));
        nothing().when(say(0)).then(new UseEvent.UseSaid(ID, UMA, TODAY, 0));
        nothing().when(say(10)).then(new UseEvent.UseSaid(ID, UMA, TODAY, 10));
    }

    @Test
    @Rule("R52")
    void said_again_it_changes_the_delight_and_not_the_day() {
        var said = nothing().and(say(TODAY.minusDays(20), 9, Relation.OUTSIDE));
        said.when(say(9)).nothingMore();
        said.when(say(4)).then(new UseEvent.UseSaid(ID, UMA, TODAY.minusDays(20), 4));
    }

    @Test
    @Rule({"R50", "R52"})
    void the_team_does_not_count_among_its_users() {
        nothing().when(say(TODAY, 9, Relation.TEAM)).refused(new UseRefusal.OwnProduct(ID));
    }

    @Test
    @Rule("R52")
    void nobody_uses_what_was_not_launched_here_and_delight_is_0_to_10() {
        nothing()
                .when(say(TODAY, 9, Relation.UNKNOWN_PRODUCT))
                .refused(new UseRefusal.UnknownProduct(ID));
        nothing().when(say(11)).refused(new UseRefusal.DelightOutOfRange(11));
        nothing().when(say(-1)).refused(new UseRefusal.DelightOutOfRange(-1));
    }

    @Test
    @Rule("R52")
    void what_was_said_is_taken_back_at_will_and_may_be_said_again() {
        var takeBack = new UseCommand.TakeUseBack(ID, YearMonth.from(TODAY), UMA);
        nothing().when(takeBack).refused(new UseRefusal.NotSaid(ID, YearMonth.from(TODAY)));
        var said = nothing().and(say(9));
        said.when(takeBack).then(new UseEvent.UseTakenBack(ID, UMA, TODAY, TODAY));
        said.and(takeBack).when(say(9)).then(new UseEvent.UseSaid(ID, UMA, TODAY, 9));
    }

    @Test
    @Rule("R52")
    void each_person_and_month_is_decided_alone_so_that_nobody_waits_for_anybody() {
        UseCommand now = say(9);
        UseCommand other =
                new UseCommand.SayUse(ID, new PersonId("p-bob"), TODAY, 9, Relation.OUTSIDE);
        UseCommand before = say(TODAY.minusMonths(1), 9, Relation.OUTSIDE);
        assertThat(Set.of(now.target(), other.target(), before.target())).hasSize(3);
    }
}
