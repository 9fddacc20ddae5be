package org.essaim.incubator.control.domain;

import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Controllers look, ask and close, the division answers (R96). */
@Rule("R96")
class ControlDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId DINUM = new DivisionId("dinum");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID EXPENSE = NamedUuid.of("t", "expense");
    private static final ControlItem KEY = ControlItem.expense(ANCT, EXPENSE);
    private static final UUID FINDING = NamedUuid.of("t", "finding");
    private static final UUID ANSWER = NamedUuid.of("t", "answer");
    private static final WrittenText WORDS = text("where is the invoice?");
    private static final PersonId CLEO = new PersonId("cleo");
    private static final PersonId VERA = new PersonId("vera");
    private static final Controller OF_CENTRE = new Controller(CLEO, null);
    private static final Controller OF_ANOTHER = new Controller(CLEO, DINUM);
    private static final Controller OF_THEM = new Controller(CLEO, ANCT);

    private static final DeciderSpec<ControlCommand, ControlState, ControlEvent, ControlRefusal>
            SPEC = spec(Optional.of(new QueuedItem(KEY, ABRI)));

    private static final DeciderSpec<ControlCommand, ControlState, ControlEvent, ControlRefusal>
                    .Given
            OPEN = SPEC.givenNothing().and(open(OF_CENTRE));

    @Nested
    @Rule("R95")
    class Take {

        private static final ControlCommand TAKE = new ControlCommand.Take(KEY, OF_CENTRE);
        private static final Controller CARL = new Controller(new PersonId("carl"), DINUM);

        @Test
        void a_controller_takes_it_once_and_gives_it_back_once() {
            SPEC.givenNothing()
                    .when(TAKE)
                    .then(new ControlEvent.Taken(ANCT, ABRI, EXPENSE, null, CLEO, DAY));
            SPEC.givenNothing().and(TAKE).when(TAKE).nothingMore();
            SPEC.givenNothing()
                    .and(TAKE)
                    .when(new ControlCommand.GiveBack(KEY, OF_CENTRE))
                    .then(new ControlEvent.GivenBack(ANCT, ABRI, EXPENSE, null, CLEO, DAY));
            SPEC.givenNothing().when(new ControlCommand.GiveBack(KEY, OF_CENTRE)).nothingMore();
        }

        @Test
        void what_another_has_taken_is_refused_with_who_has_it_until_it_is_given_back() {
            ControlRefusal taken = new ControlRefusal.TakenByAnother(CLEO, DAY);
            SPEC.givenNothing().and(TAKE).when(new ControlCommand.Take(KEY, CARL)).refused(taken);
            SPEC.givenNothing()
                    .and(TAKE)
                    .when(new ControlCommand.GiveBack(KEY, CARL))
                    .refused(taken);
            SPEC.givenNothing()
                    .and(TAKE)
                    .and(new ControlCommand.GiveBack(KEY, OF_CENTRE))
                    .when(new ControlCommand.Take(KEY, CARL))
                    .then(new ControlEvent.Taken(ANCT, ABRI, EXPENSE, null, CARL.person(), DAY));
        }

        @Test
        void who_has_taken_it_keeps_nobody_else_from_looking_and_finding() {
            SPEC.givenNothing()
                    .and(TAKE)
                    .when(new ControlCommand.LookAt(KEY, CARL))
                    .then(new ControlEvent.LookedAt(ANCT, ABRI, EXPENSE, null, CARL.person(), DAY));
            SPEC.givenNothing().and(TAKE).and(open(CARL)).when(open(CARL)).nothingMore();
        }

        @Test
        @Rule("R96")
        void nobody_takes_what_is_of_the_own_division() {
            SPEC.givenNothing()
                    .when(new ControlCommand.Take(KEY, OF_THEM))
                    .refused(new ControlRefusal.OwnDivision(ANCT));
        }
    }

    @Nested
    class LookAt {

        @Test
        void a_controller_says_once_that_nothing_was_found() {
            ControlCommand look = new ControlCommand.LookAt(KEY, OF_ANOTHER);
            SPEC.givenNothing()
                    .when(look)
                    .then(new ControlEvent.LookedAt(ANCT, ABRI, EXPENSE, null, CLEO, DAY));
            SPEC.givenNothing().and(look).when(look).nothingMore();
        }

        @Test
        void nobody_controls_the_own_division() {
            SPEC.givenNothing()
                    .when(new ControlCommand.LookAt(KEY, OF_THEM))
                    .refused(new ControlRefusal.OwnDivision(ANCT));
        }
    }

    @Nested
    class OpenFinding {

        @Test
        @Rule({"R95", "R96"})
        void a_controller_of_the_centre_or_of_another_division_opens_one_due_in_thirty_days() {
            ControlEvent opened =
                    new ControlEvent.FindingOpened(
                            ANCT,
                            ABRI,
                            EXPENSE,
                            null,
                            FINDING,
                            FindingGround.UNPROVEN,
                            WORDS.reference(),
                            CLEO,
                            DAY,
                            LocalDate.of(2024, 2, 9));
            SPEC.givenNothing().when(open(OF_CENTRE)).then(opened);
            SPEC.givenNothing().when(open(OF_ANOTHER)).then(opened);
        }

        @Test
        void a_controller_of_the_division_is_refused() {
            SPEC.givenNothing().when(open(OF_THEM)).refused(new ControlRefusal.OwnDivision(ANCT));
        }

        @Test
        @Rule("R95")
        void nothing_is_found_about_what_has_not_arrived() {
            spec(Optional.empty())
                    .givenNothing()
                    .when(open(OF_CENTRE))
                    .refused(new ControlRefusal.NotArrived(EXPENSE));
        }

        @Test
        void the_same_one_again_is_the_same_one_also_when_it_is_closed() {
            OPEN.when(open(OF_CENTRE)).nothingMore();
            OPEN.and(close(FindingOutcome.WITHDRAWN, OF_CENTRE))
                    .when(open(OF_CENTRE))
                    .nothingMore();
        }
    }

    @Nested
    class Answer {

        @Test
        void a_volunteer_of_the_division_answers() {
            OPEN.when(answer(ANCT, true))
                    .then(
                            new ControlEvent.FindingAnswered(
                                    ANCT,
                                    ABRI,
                                    EXPENSE,
                                    null,
                                    FINDING,
                                    ANSWER,
                                    WORDS.reference(),
                                    VERA,
                                    DAY));
        }

        @Test
        void nobody_answers_for_another_division_and_no_employee_for_the_own() {
            OPEN.when(answer(DINUM, true)).refused(new ControlRefusal.AnswerOfAnother(ANCT));
            OPEN.when(answer(null, true)).refused(new ControlRefusal.AnswerOfAnother(ANCT));
            OPEN.when(answer(ANCT, false)).refused(new ControlRefusal.AnswerOfAnother(ANCT));
        }

        @Test
        void an_answer_to_nothing_is_refused() {
            SPEC.givenNothing()
                    .when(answer(ANCT, true))
                    .refused(new ControlRefusal.NoSuchFinding(FINDING));
        }

        @Test
        void the_same_answer_again_is_one_answer_also_when_it_is_closed() {
            OPEN.and(answer(ANCT, true)).when(answer(ANCT, true)).nothingMore();
            OPEN.and(answer(ANCT, true))
                    .and(close(FindingOutcome.UPHELD, OF_CENTRE))
                    .when(answer(ANCT, true))
                    .nothingMore();
        }

        @Test
        void nothing_is_answered_after_the_end() {
            OPEN.and(close(FindingOutcome.WITHDRAWN, OF_CENTRE))
                    .when(answer(ANCT, true))
                    .refused(new ControlRefusal.Closed(FINDING));
        }
    }

    @Nested
    class Close {

        @Test
        void no_finding_is_closed_before_the_division_answered() {
            OPEN.when(close(FindingOutcome.UPHELD, OF_CENTRE))
                    .refused(new ControlRefusal.Unanswered(FINDING, FindingOutcome.UPHELD));
            OPEN.when(close(FindingOutcome.EXPLAINED, OF_CENTRE))
                    .refused(new ControlRefusal.Unanswered(FINDING, FindingOutcome.EXPLAINED));
            OPEN.and(answer(ANCT, true))
                    .when(close(FindingOutcome.UPHELD, OF_ANOTHER))
                    .then(closed(FindingOutcome.UPHELD));
        }

        @Test
        void a_mistake_is_withdrawn_without_an_answer() {
            OPEN.when(close(FindingOutcome.WITHDRAWN, OF_CENTRE))
                    .then(closed(FindingOutcome.WITHDRAWN));
        }

        @Test
        void a_controller_of_the_division_does_not_close_it() {
            OPEN.and(answer(ANCT, true))
                    .when(close(FindingOutcome.EXPLAINED, OF_THEM))
                    .refused(new ControlRefusal.OwnDivision(ANCT));
        }

        @Test
        void the_end_is_the_end() {
            OPEN.and(answer(ANCT, true))
                    .and(close(FindingOutcome.EXPLAINED, OF_CENTRE))
                    .when(close(FindingOutcome.UPHELD, OF_CENTRE))
                    .refused(new ControlRefusal.Closed(FINDING));
            SPEC.givenNothing()
                    .when(close(FindingOutcome.WITHDRAWN, OF_CENTRE))
                    .refused(new ControlRefusal.NoSuchFinding(FINDING));
        }

        private static ControlEvent closed(FindingOutcome outcome) {
            return new ControlEvent.FindingClosed(
                    ANCT, ABRI, EXPENSE, null, FINDING, outcome, null, CLEO, DAY);
        }
    }

    private static ControlCommand open(Controller controller) {
        return new ControlCommand.OpenFinding(
                KEY, FINDING, FindingGround.UNPROVEN, WORDS, controller);
    }

    private static ControlCommand answer(DivisionId division, boolean volunteer) {
        return new ControlCommand.Answer(KEY, FINDING, ANSWER, WORDS, VERA, division, volunteer);
    }

    private static ControlCommand close(FindingOutcome outcome, Controller controller) {
        return new ControlCommand.CloseFinding(KEY, FINDING, outcome, null, controller);
    }

    private static DeciderSpec<ControlCommand, ControlState, ControlEvent, ControlRefusal> spec(
            Optional<QueuedItem> queued) {
        return DeciderSpec.of(
                ControlState.INITIAL,
                ControlState::evolve,
                (command, state) -> ControlDecider.decide(command, state, queued, DAY));
    }
}
