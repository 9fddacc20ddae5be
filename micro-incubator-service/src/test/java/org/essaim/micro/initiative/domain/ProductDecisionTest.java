package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.DemoTest.EVE;
import static org.essaim.micro.initiative.domain.DemoTest.as;
import static org.essaim.micro.initiative.domain.DemoTest.attending;
import static org.essaim.micro.initiative.domain.DemoTest.ending;
import static org.essaim.micro.initiative.domain.DemoTest.guests;
import static org.essaim.micro.initiative.domain.DemoTest.open;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Those who attend a demo decide about the product, each with their own vote (R42). */
@Rule("R42")
class ProductDecisionTest {

    private static final PersonId SAM = new PersonId("p-sam");
    private static final Attending FUNDER = new Attending(AttendeeRole.USER, true, false);

    /** Ada of the team, Bob who uses it and Eve who pays for it attend; Ada asks them. */
    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            asked() {
        return open().and(attending(ADA, as(AttendeeRole.USER)))
                .and(attending(BOB, as(AttendeeRole.USER)))
                .and(attending(EVE, FUNDER))
                .and(question(ADA));
    }

    private static InitiativeCommand question(PersonId by) {
        return new DemoCommand.OpenDecision(
                Entry.of(ID, id("decision"), by), id("d"), text("a dark mode"));
    }

    private static InitiativeCommand vote(PersonId who, Choice choice) {
        return new DemoCommand.CastProductVote(
                Entry.of(ID, id("vote " + who.value()), who), id("d"), id("decision"), choice);
    }

    private static InitiativeCommand conclusion(int guestsInFavour, int guestsAgainst) {
        return conclusion("conclusion", guestsInFavour, guestsAgainst);
    }

    private static InitiativeCommand conclusion(
            String name, int guestsInFavour, int guestsAgainst) {
        return new DemoCommand.ConcludeDecision(
                Entry.of(ID, id(name), ADA),
                id("d"),
                id("decision"),
                guestsInFavour,
                guestsAgainst);
    }

    private static DemoEvent decided(int inFavour, int against, boolean adopted) {
        return new DemoEvent.ProductDecided(
                ID,
                id("conclusion"),
                id("d"),
                id("decision"),
                reference("a dark mode"),
                inFavour,
                against,
                adopted,
                ADA);
    }

    @Test
    void who_attends_puts_a_decision_to_all_who_do_and_who_does_not_attend_puts_none() {
        open().and(attending(BOB, as(AttendeeRole.USER)))
                .when(question(BOB))
                .then(
                        new DemoEvent.ProductDecisionOpened(
                                ID, id("decision"), id("d"), reference("a dark mode"), BOB));
        asked().when(question(ADA)).nothingMore();
        open().when(question(ADA)).refused(new DemoRefusal.RecorderDidNotAttend());
        open().and(attending(ADA, as(AttendeeRole.USER)))
                .when(
                        new DemoCommand.OpenDecision(
                                Entry.of(ID, id("decision"), ADA), id("d"), null))
                .refused(new DemoRefusal.DecisionAboutNothing());
    }

    @Test
    void everybody_who_attends_has_one_vote_of_their_own() {
        asked().when(vote(BOB, Choice.NO))
                .then(
                        new DemoEvent.ProductVoteCast(
                                ID,
                                id("vote p-bob"),
                                id("d"),
                                id("decision"),
                                BOB,
                                AttendeeRole.USER,
                                Choice.NO));
        var again =
                new DemoCommand.CastProductVote(
                        Entry.of(ID, id("again"), BOB), id("d"), id("decision"), Choice.YES);
        asked().and(vote(BOB, Choice.NO))
                .when(again)
                .refused(new DemoRefusal.VotedAlready(id("decision")));
        asked().and(vote(BOB, Choice.NO)).when(vote(BOB, Choice.NO)).nothingMore();
        asked().when(vote(SAM, Choice.YES)).refused(new DemoRefusal.DidNotAttend());
    }

    @Test
    void less_than_no_guest_is_neither_for_nor_against() {
        for (InitiativeCommand less : List.of(conclusion(-1, 1), conclusion(1, -1))) {
            asked().when(less).refused(new DemoRefusal.ImpossibleGuests());
        }
    }

    @Test
    void who_funds_weighs_nothing_and_more_is_needed_than_is_against() {
        asked().and(vote(EVE, Choice.YES))
                .and(vote(BOB, Choice.NO))
                .when(conclusion(0, 0))
                .then(decided(0, 1, false));
        asked().and(vote(EVE, Choice.NO))
                .and(vote(BOB, Choice.YES))
                .when(conclusion(0, 0))
                .then(decided(1, 0, true));
        asked().and(vote(ADA, Choice.NO))
                .and(vote(BOB, Choice.YES))
                .when(conclusion(0, 0))
                .then(decided(1, 1, false));
    }

    @Test
    void guests_without_a_login_are_counted_and_no_more_of_them_vote_than_are_there() {
        var guests = asked().and(vote(BOB, Choice.YES)).and(guests(ADA, 2, 1));
        guests.when(conclusion(1, 2)).then(decided(2, 2, false));
        guests.when(conclusion(2, 1)).then(decided(3, 1, true));
        guests.when(conclusion(2, 2)).refused(new DemoRefusal.MoreVotesThanGuests(4, 3));
        guests.when(conclusion(-1, 2)).refused(new DemoRefusal.ImpossibleGuests());
        guests.when(conclusion(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .refused(new DemoRefusal.MoreVotesThanGuests(2L * Integer.MAX_VALUE, 3));
    }

    @Test
    void without_a_user_who_attends_it_is_refused_and_a_user_without_a_login_is_one() {
        var among =
                open().and(attending(ADA, as(AttendeeRole.USER)))
                        .and(attending(EVE, FUNDER))
                        .and(question(ADA))
                        .and(vote(ADA, Choice.YES));
        among.when(conclusion(0, 0)).refused(new DemoRefusal.NoUserAttended(id("d")));
        among.and(guests(ADA, 0, 5))
                .when(conclusion(0, 0))
                .refused(new DemoRefusal.NoUserAttended(id("d")));
        among.and(guests(ADA, 1, 0)).when(conclusion(0, 0)).then(decided(1, 0, true));
    }

    @Test
    void what_is_concluded_is_neither_voted_on_nor_counted_again() {
        var concluded = asked().and(vote(BOB, Choice.YES)).and(conclusion(0, 0));
        concluded
                .when(vote(ADA, Choice.NO))
                .refused(new DemoRefusal.DecisionIsConcluded(id("decision")));
        concluded.when(conclusion("twice", 0, 0)).nothingMore();
    }

    @Test
    void what_was_not_concluded_when_the_demo_is_held_is_not_decided() {
        var held = asked().and(vote(BOB, Choice.YES)).and(ending(ADA));
        held.when(conclusion(0, 0)).refused(new DemoRefusal.DemoIsOver(id("d")));
        held.when(vote(ADA, Choice.YES)).refused(new DemoRefusal.DemoIsOver(id("d")));
    }

    @Test
    void a_decision_that_nobody_put_to_the_vote_is_none() {
        var attended = open().and(attending(ADA, as(AttendeeRole.USER)));
        var unknown = new DemoRefusal.UnknownDecision(id("decision"));
        attended.when(vote(ADA, Choice.YES)).refused(unknown);
        attended.when(conclusion(0, 0)).refused(unknown);
    }

    /** As the recorder named them, before there were codes. */
    @Test
    void demos_and_decisions_of_before_are_part_of_the_past_and_change_nothing_more() {
        List<InitiativeEvent> history = new ArrayList<>(open().events());
        history.add(
                new DemoEvent.DemoHeld(
                        ID,
                        id("old"),
                        TODAY,
                        null,
                        List.of(new Attendee(BOB, AttendeeRole.USER)),
                        null,
                        BOB));
        history.add(
                new DemoEvent.ProductDecided(
                        ID,
                        id("old decision"),
                        id("old"),
                        null,
                        reference("a dark mode"),
                        1,
                        0,
                        true,
                        BOB));
        var before = TestCommands.initiativeOn(TODAY).given(history);
        before.when(
                        new DemoCommand.AttendDemo(
                                Entry.of(ID, id("late"), EVE),
                                id("old"),
                                DemoTest.CODE,
                                as(AttendeeRole.USER)))
                .refused(new DemoRefusal.DemoIsOver(id("old")));
        assertThat(before.when(attending(BOB, as(AttendeeRole.USER))).accepted()).hasSize(1);
    }
}
