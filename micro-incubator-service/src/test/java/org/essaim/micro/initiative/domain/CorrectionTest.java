package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.CorrectionEvent.AddressSet;
import org.essaim.micro.initiative.domain.CorrectionEvent.LabelCorrected;
import org.essaim.micro.initiative.domain.CorrectionEvent.TextCorrected;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is written is corrected beside what it was (R13). */
@Rule("R13")
class CorrectionTest {

    private static final PersonId EVE = new PersonId("p-eve");
    private static final Amount TEN_EUROS = Amount.of(10_00, 0);

    @Nested
    class TheTextsOfALaunch {
        @Test
        void are_corrected_one_event_each_which_names_what_was_before() {
            launchedOn(TODAY)
                    .when(texts(ADA, "c", text("A++"), null, text("an app")))
                    .then(
                            List.of(
                                    corrected("c", TextPart.TITLE, "A+", "A++"),
                                    corrected("c", TextPart.TRIAL, "a form", "an app")));
        }

        @Test
        void are_corrected_again_from_what_they_are_by_then() {
            launchedOn(TODAY)
                    .and(texts(ADA, "c", text("A++"), text("errors hurt"), text("an app")))
                    .when(texts(ADA, "d", text("B"), text("queues hurt"), text("a desk")))
                    .then(
                            List.of(
                                    corrected("d", TextPart.TITLE, "A++", "B"),
                                    corrected("d", TextPart.IRRITANT, "errors hurt", "queues hurt"),
                                    corrected("d", TextPart.TRIAL, "an app", "a desk")));
        }

        @Test
        @Rule("R17")
        void are_corrected_once_however_often_the_request_is_sent() {
            var correction = texts(ADA, "c", text("A++"), null, null);
            launchedOn(TODAY).and(correction).when(correction).nothingMore();
        }

        @Test
        @Rule("R28")
        void are_the_owners_and_the_teams_to_correct_and_nobody_elses() {
            var launched = launchedOn(TODAY);
            launched.when(texts(EVE, "c", text("mine"), null, null))
                    .refused(new TeamRefusal.NotOnTheTeam(ID));
            launched.and(named(BOB))
                    .when(texts(BOB, "c", text("ours"), null, null))
                    .then(
                            new TextCorrected(
                                    ID,
                                    id("c"),
                                    TextPart.TITLE,
                                    reference("A+"),
                                    reference("ours"),
                                    TODAY,
                                    BOB));
        }

        @Test
        @Rule("R16")
        void are_written_for_the_first_time_where_an_import_did_not_know_them() {
            initiativeOn(TODAY)
                    .givenNothing()
                    .and(
                            TestCommands.launch(
                                    null, null, TestCommands.DIVISION, ADA, TestCommands.IMPORTED))
                    .when(texts(ADA, "c", null, text("it hurts"), null))
                    .then(corrected("c", TextPart.IRRITANT, null, "it hurts"));
        }

        @Test
        @Rule("R80")
        void stay_as_they_were_when_it_ended() {
            launchedOn(TODAY)
                    .and(closing("a form", "a call is better"))
                    .when(texts(ADA, "c", text("A++"), null, null))
                    .refused(new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED));
        }
    }

    @Nested
    class TheLabelOfAnExpense {
        @Test
        void is_corrected_and_no_figure_with_it() {
            var spent = launchedOn(TODAY).and(expense("e", TEN_EUROS, LAUNCHED));
            var relabelled = spent.and(label(ADA, "l", "e", "two cables"));
            spent.when(label(ADA, "l", "e", "two cables"))
                    .then(labelled("l", "cables", "two cables"));
            relabelled
                    .when(label(ADA, "m", "e", "a switch"))
                    .then(labelled("m", "two cables", "a switch"));
            assertThat(account(relabelled.state()).spent()).isEqualTo(TEN_EUROS);
            assertThat(account(relabelled.state()).grants())
                    .isEqualTo(account(spent.state()).grants());
        }

        @Test
        @Rule("R28")
        void is_for_who_recorded_it_or_the_owner_to_correct() {
            var bobs =
                    new SpendingCommand.RecordExpense(
                            Entry.of(ID, id("bobs"), BOB),
                            TEN_EUROS,
                            text("cables"),
                            Purpose.PRODUCT,
                            LAUNCHED);
            var spent =
                    launchedOn(TODAY)
                            .and(named(BOB))
                            .and(named(EVE))
                            .and(bobs)
                            .and(expense("adas", TEN_EUROS, LAUNCHED));
            spent.when(label(EVE, "l", "bobs", "x"))
                    .refused(new TeamRefusal.ExpenseOfAnother(id("bobs")));
            spent.when(label(BOB, "l", "adas", "x"))
                    .refused(new TeamRefusal.ExpenseOfAnother(id("adas")));
            assertThat(spent.when(label(BOB, "l", "bobs", "x")).accepted()).hasSize(1);
            assertThat(spent.when(label(ADA, "l", "bobs", "x")).accepted()).hasSize(1);
        }

        @Test
        void is_that_of_an_expense_which_there_is() {
            launchedOn(TODAY)
                    .when(label(ADA, "l", "none", "x"))
                    .refused(new SpendingRefusal.UnknownExpense(id("none")));
        }
    }

    @Nested
    @Rule("R36")
    class TheAddressOfTheProduct {
        private static final String HERE = "https://a-plus.example.fr/";
        private static final String THERE = "https://a-plus.example.org/";

        @Test
        void is_said_and_said_otherwise_and_the_product_may_be_found_nowhere_any_more() {
            var launched = launchedOn(TODAY);
            launched.when(address(ADA, "a", HERE)).then(found("a", null, HERE));
            var found = launched.and(address(ADA, "a", HERE));
            found.when(address(ADA, "b", THERE)).then(found("b", HERE, THERE));
            found.when(address(ADA, "b", null)).then(found("b", HERE, null));
            launched.when(address(ADA, "b", null)).nothingMore();
        }

        @Test
        void is_nothing_but_an_address_that_browsers_follow() {
            for (String text :
                    List.of(
                            "a-plus.example.fr",
                            "http://a-plus.example.fr/",
                            "javascript:alert(1)",
                            HERE + "a\nb",
                            HERE + "x".repeat(300))) {
                launchedOn(TODAY)
                        .when(address(ADA, "a", text))
                        .refused(new CorrectionRefusal.AddressUnfit(300));
            }
        }

        @Test
        @Rule("R28")
        void is_the_owners_and_the_teams_to_say_and_nobody_elses() {
            var launched = launchedOn(TODAY);
            launched.when(address(EVE, "a", HERE)).refused(new TeamRefusal.NotOnTheTeam(ID));
            assertThat(launched.and(named(BOB)).when(address(BOB, "a", HERE)).accepted())
                    .hasSize(1);
        }

        @Test
        @Rule("R17")
        void is_said_once_however_often_the_request_is_sent() {
            launchedOn(TODAY)
                    .and(address(ADA, "a", HERE))
                    .when(address(ADA, "a", HERE))
                    .nothingMore();
        }

        @Test
        @Rule("R80")
        void stays_as_it_was_when_the_initiative_ended() {
            launchedOn(TODAY)
                    .and(closing("a form", "a call is better"))
                    .when(address(ADA, "a", HERE))
                    .refused(new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED));
        }

        private static InitiativeCommand address(PersonId by, String entry, String address) {
            return new CorrectionCommand.SetAddress(
                    Entry.of(ID, id(entry), by), address == null ? null : text(address));
        }

        private static AddressSet found(String entry, String before, String after) {
            return new AddressSet(ID, id(entry), reference(before), reference(after), TODAY, ADA);
        }
    }

    private static InitiativeAccount account(InitiativeState state) {
        return state.launched().orElseThrow().account();
    }

    private static InitiativeCommand texts(
            PersonId by, String entry, WrittenText title, WrittenText irritant, WrittenText trial) {
        return new CorrectionCommand.CorrectTexts(
                Entry.of(ID, id(entry), by), title, irritant, trial);
    }

    private static InitiativeCommand label(
            PersonId by, String entry, String expense, String label) {
        return new CorrectionCommand.CorrectLabel(
                Entry.of(ID, id(entry), by), id(expense), text(label));
    }

    private static TextCorrected corrected(
            String entry, TextPart part, String before, String after) {
        return new TextCorrected(
                ID, id(entry), part, reference(before), reference(after), TODAY, ADA);
    }

    private static LabelCorrected labelled(String entry, String before, String after) {
        return new LabelCorrected(
                ID, id(entry), id("e"), reference(before), reference(after), TODAY, ADA);
    }

    private static InitiativeCommand named(PersonId member) {
        return new TeamCommand.NameTeamMember(
                Entry.of(ID, id("named " + member.value()), ADA),
                member,
                TeamRole.DEVELOPER,
                LAUNCHED);
    }
}
