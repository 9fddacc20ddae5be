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
import org.junit.jupiter.api.Test;

/** Controllers take evidence in hand, ask and close as they do with an expense (R53). */
@Rule({"R53", "R96"})
class EvidenceDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final UUID EVIDENCE = NamedUuid.of("t", "evidence");
    private static final ControlItem ITEM = ControlItem.evidence(ANCT, EVIDENCE);
    private static final UUID FINDING = NamedUuid.of("t", "finding");
    private static final UUID ANSWER = NamedUuid.of("t", "answer");
    private static final WrittenText WORDS = text("who counted them?");
    private static final PersonId CLEO = new PersonId("cleo");
    private static final PersonId VERA = new PersonId("vera");
    private static final Controller OF_CENTRE = new Controller(CLEO, null);

    private static final DeciderSpec<ControlCommand, ControlState, ControlEvent, ControlRefusal>
            SPEC = spec(Optional.of(new QueuedItem(ITEM, ABRI)));

    private static final DeciderSpec<ControlCommand, ControlState, ControlEvent, ControlRefusal>
                    .Given
            OPEN = SPEC.givenNothing().and(open(FindingGround.MISSTATED, OF_CENTRE));

    @Test
    @Rule("R95")
    void a_controller_takes_evidence_in_hand_gives_it_back_and_finds_nothing() {
        ControlCommand take = new ControlCommand.Take(ITEM, OF_CENTRE);
        SPEC.givenNothing()
                .when(take)
                .then(new ControlEvent.Taken(ANCT, ABRI, null, EVIDENCE, CLEO, DAY));
        SPEC.givenNothing()
                .and(take)
                .when(new ControlCommand.GiveBack(ITEM, OF_CENTRE))
                .then(new ControlEvent.GivenBack(ANCT, ABRI, null, EVIDENCE, CLEO, DAY));
        SPEC.givenNothing()
                .when(new ControlCommand.LookAt(ITEM, OF_CENTRE))
                .then(new ControlEvent.LookedAt(ANCT, ABRI, null, EVIDENCE, CLEO, DAY));
    }

    @Test
    @Rule("R95")
    void a_finding_about_evidence_is_due_in_thirty_days() {
        SPEC.givenNothing()
                .when(open(FindingGround.MISSTATED, OF_CENTRE))
                .then(
                        new ControlEvent.FindingOpened(
                                ANCT,
                                ABRI,
                                null,
                                EVIDENCE,
                                FINDING,
                                FindingGround.MISSTATED,
                                WORDS.reference(),
                                CLEO,
                                DAY,
                                LocalDate.of(2024, 2, 9)));
    }

    @Test
    void its_division_answers_and_a_controller_closes_it() {
        OPEN.when(answer(ANCT))
                .then(
                        new ControlEvent.FindingAnswered(
                                ANCT,
                                ABRI,
                                null,
                                EVIDENCE,
                                FINDING,
                                ANSWER,
                                WORDS.reference(),
                                VERA,
                                DAY));
        OPEN.and(answer(ANCT))
                .when(close())
                .then(
                        new ControlEvent.FindingClosed(
                                ANCT,
                                ABRI,
                                null,
                                EVIDENCE,
                                FINDING,
                                FindingOutcome.UPHELD,
                                null,
                                CLEO,
                                DAY));
        OPEN.when(close()).refused(new ControlRefusal.Unanswered(FINDING, FindingOutcome.UPHELD));
        OPEN.when(answer(new DivisionId("dinum")))
                .refused(new ControlRefusal.AnswerOfAnother(ANCT));
    }

    @Test
    void nobody_of_the_division_finds_anything_about_its_evidence() {
        SPEC.givenNothing()
                .when(open(FindingGround.MISSTATED, new Controller(CLEO, ANCT)))
                .refused(new ControlRefusal.OwnDivision(ANCT));
    }

    @Test
    void a_ground_that_is_about_money_is_refused_and_every_other_one_is_not() {
        Set<FindingGround> ofMoney = Set.of(FindingGround.RUNNING_COST, FindingGround.SPLIT);
        for (FindingGround ground : FindingGround.values()) {
            ControlCommand open = open(ground, OF_CENTRE);
            ofAnExpense(ground);
            if (ofMoney.contains(ground)) {
                SPEC.givenNothing().when(open).refused(new ControlRefusal.GroundOfExpenses(ground));
            } else {
                SPEC.givenNothing().and(open).when(open).nothingMore();
            }
        }
    }

    private static void ofAnExpense(FindingGround ground) {
        ControlItem expense = ControlItem.expense(ANCT, EVIDENCE);
        ControlCommand open =
                new ControlCommand.OpenFinding(expense, FINDING, ground, WORDS, OF_CENTRE);
        spec(Optional.of(new QueuedItem(expense, ABRI)))
                .givenNothing()
                .and(open)
                .when(open)
                .nothingMore();
    }

    @Test
    @Rule("R95")
    void nothing_is_found_about_evidence_that_has_not_arrived() {
        spec(Optional.empty())
                .givenNothing()
                .when(open(FindingGround.MISSTATED, OF_CENTRE))
                .refused(new ControlRefusal.EvidenceNotArrived(EVIDENCE));
    }

    private static ControlCommand open(FindingGround ground, Controller controller) {
        return new ControlCommand.OpenFinding(ITEM, FINDING, ground, WORDS, controller);
    }

    private static ControlCommand answer(DivisionId division) {
        return new ControlCommand.Answer(ITEM, FINDING, ANSWER, WORDS, VERA, division, true);
    }

    private static ControlCommand close() {
        return new ControlCommand.CloseFinding(
                ITEM, FINDING, FindingOutcome.UPHELD, null, OF_CENTRE);
    }

    private static DeciderSpec<ControlCommand, ControlState, ControlEvent, ControlRefusal> spec(
            Optional<QueuedItem> queued) {
        return DeciderSpec.of(
                ControlState.INITIAL,
                ControlState::evolve,
                (command, state) -> ControlDecider.decide(command, state, queued, DAY));
    }
}
