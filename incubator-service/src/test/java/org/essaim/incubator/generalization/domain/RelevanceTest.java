package org.essaim.incubator.generalization.domain;

import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** People say where a product is relevant that was launched for no irritant (R76). */
@Rule("R76")
class RelevanceTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId MEN = new DivisionId("men");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 1);
    private static final UUID CASE = GeneralizationDecider.caseId(ANCT, ABRI);
    private static final PersonId EVA = new PersonId("eva");
    private static final PersonId VERA = new PersonId("vera");
    private static final WrittenText TAG = text("forms");
    private static final WrittenText WHY = text("they have the same counters");
    private static final CaseContext BARE = new CaseContext(false, Set.of(EVA));
    private static final GeneralizationEvent OPENED =
            new GeneralizationEvent.CaseOpened(
                    ANCT,
                    ABRI,
                    CASE,
                    CaseReason.USERS,
                    new Evidence(NamedUuid.of("t"), TODAY, 25, EvidenceLevel.MEASURED),
                    null,
                    1,
                    TODAY);

    private static final GeneralizationCommand GENERALIZE =
            new GeneralizationCommand.ApplyDecision(
                    ANCT, ABRI, GeneralizationDecider.firstItem(CASE), null, 1);
    private static final Target REPORTED =
            new Target(
                    MEN,
                    NamedUuid.of("irritant"),
                    NamedUuid.of("origin"),
                    IrritantCategory.WAITING,
                    "forms",
                    null);

    @Test
    void volunteers_of_its_division_and_the_board_say_what_it_is_about() {
        GeneralizationEvent described = described(VERA);
        given(BARE).when(describe(VERA, ANCT, true)).then(described);
        given(BARE).when(describe(EVA, null, false)).then(described(EVA));
        given(BARE).when(describe(EVA, MEN, false)).then(described(EVA));
    }

    @Test
    void nobody_else_does() {
        GeneralizationRefusal another = new GeneralizationRefusal.DescribedByAnother(ANCT);
        given(BARE).when(describe(VERA, MEN, true)).refused(another);
        given(BARE).when(describe(VERA, ANCT, false)).refused(another);
        given(BARE).when(describe(VERA, null, true)).refused(another);
        given(BARE).when(add(VERA, MEN)).refused(new GeneralizationRefusal.NotOnTheBoard());
    }

    @Test
    @Rule("R72")
    void what_was_launched_for_an_irritant_is_about_that() {
        given(new CaseContext(true, Set.of(EVA)))
                .when(describe(VERA, ANCT, true))
                .refused(new GeneralizationRefusal.WithIrritant(ABRI));
    }

    @Test
    void the_board_adds_a_division_once_and_never_its_own() {
        given(BARE)
                .when(add(EVA, MEN))
                .then(
                        new GeneralizationEvent.TargetAdded(
                                ANCT, ABRI, CASE, MEN, WHY.reference(), EVA, TODAY));
        given(BARE).and(add(EVA, MEN)).when(add(EVA, MEN)).nothingMore();
        given(BARE).when(add(EVA, ANCT)).refused(new GeneralizationRefusal.ToItself(ANCT));
    }

    @Test
    @Rule("R73")
    void what_the_board_added_is_offered_with_its_reason_once_it_is_generalized() {
        Target target = Target.added(MEN);
        GeneralizationCommand propose = new GeneralizationCommand.Propose(ANCT, ABRI, target, null);
        given(BARE)
                .and(add(EVA, MEN))
                .when(propose)
                .refused(new GeneralizationRefusal.NotGeneralized(ABRI));
        given(BARE)
                .and(add(EVA, MEN))
                .and(GENERALIZE)
                .when(propose)
                .then(
                        new GeneralizationEvent.Proposed(
                                ANCT,
                                ABRI,
                                CASE,
                                NamedUuid.of("proposal", CASE.toString(), "men"),
                                target,
                                TODAY,
                                WHY.reference(),
                                null));
    }

    @Test
    @Rule("R72")
    void what_the_division_itself_reported_is_the_reason_where_both_are_known() {
        var generalized = given(BARE).and(add(EVA, MEN)).and(GENERALIZE);
        var propose = new GeneralizationCommand.Propose(ANCT, ABRI, REPORTED, null);
        generalized
                .when(propose)
                .then(
                        new GeneralizationEvent.Proposed(
                                ANCT,
                                ABRI,
                                CASE,
                                NamedUuid.of("proposal", CASE.toString(), "men"),
                                REPORTED,
                                TODAY,
                                null,
                                null));
        generalized.and(propose).when(add(EVA, MEN)).nothingMore();
    }

    @Test
    void who_was_asked_without_the_board_is_not_added() {
        given(BARE)
                .and(GENERALIZE)
                .and(new GeneralizationCommand.Propose(ANCT, ABRI, REPORTED, null))
                .when(add(EVA, MEN))
                .nothingMore();
    }

    private static GeneralizationCommand describe(PersonId who, DivisionId of, boolean volunteer) {
        return new GeneralizationCommand.Describe(
                ANCT, ABRI, IrritantCategory.WAITING, List.of(TAG), who, of, volunteer);
    }

    private static GeneralizationEvent described(PersonId by) {
        return new GeneralizationEvent.Described(
                ANCT, ABRI, CASE, IrritantCategory.WAITING, List.of(TAG.reference()), by, TODAY);
    }

    private static GeneralizationCommand add(PersonId who, DivisionId division) {
        return new GeneralizationCommand.AddTarget(ANCT, ABRI, division, WHY, who);
    }

    private static DeciderSpec<
                            GeneralizationCommand,
                            GeneralizationState,
                            GeneralizationEvent,
                            GeneralizationRefusal>
                    .Given
            given(CaseContext context) {
        return DeciderSpec
                .<GeneralizationCommand, GeneralizationState, GeneralizationEvent,
                        GeneralizationRefusal>
                        of(
                                GeneralizationState.INITIAL,
                                GeneralizationState::evolve,
                                (command, state) ->
                                        GeneralizationDecider.decide(
                                                command,
                                                state,
                                                context,
                                                new Circumstances(
                                                        BusinessDay.startOf(TODAY),
                                                        Policy.FOUNDING)))
                .given(List.of(OPENED));
    }
}
