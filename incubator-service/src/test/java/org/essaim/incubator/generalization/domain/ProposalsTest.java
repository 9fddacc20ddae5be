package org.essaim.incubator.generalization.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.BusinessDay;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the board's decision to answers and credits: never imposed, each thing once. */
class ProposalsTest {

    private static final CaseContext NOTHING = new CaseContext(false, Set.of());

    static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId MEN = new DivisionId("men");
    static final InitiativeId ABRI = new InitiativeId("abri");
    private static final InitiativeId LOCAL = new InitiativeId("abri-local");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate REVIEW = TODAY.plusDays(30);
    static final UUID CASE = GeneralizationDecider.caseId(ANCT, ABRI);
    private static final UUID ITEM = GeneralizationDecider.firstItem(CASE);
    static final UUID PROPOSAL = NamedUuid.of("proposal", CASE.toString(), "men");
    static final Target TARGET =
            new Target(
                    MEN,
                    NamedUuid.of("irritant", "there"),
                    NamedUuid.of("irritant", "here"),
                    IrritantCategory.WAITING,
                    "forms",
                    null);
    private static final WrittenText TITLE = text("Queue from home");
    private static final Adoption ADOPTION = new Adoption(MEN, LOCAL, TODAY);

    private static final DeciderSpec<
                    GeneralizationCommand,
                    GeneralizationState,
                    GeneralizationEvent,
                    GeneralizationRefusal>
            SPEC = on(TODAY);

    @Nested
    @Rule("R71")
    class ApplyDecision {

        @Test
        void the_boards_decision_generalizes_or_postpones() {
            opened().when(apply(ITEM, null))
                    .then(new GeneralizationEvent.Generalized(ANCT, ABRI, CASE, ITEM, 3, TODAY));
            opened().when(apply(ITEM, REVIEW))
                    .then(
                            new GeneralizationEvent.Postponed(
                                    ANCT, ABRI, CASE, ITEM, REVIEW, 3, TODAY));
        }

        @Test
        void a_decision_is_applied_once_and_only_on_the_item_that_is_on_the_agenda() {
            opened().and(apply(ITEM, null)).when(apply(ITEM, REVIEW)).nothingMore();
            opened().and(apply(ITEM, REVIEW)).when(apply(ITEM, null)).nothingMore();
            opened().when(apply(NamedUuid.of("another"), null))
                    .refused(new GeneralizationRefusal.AnotherItem(NamedUuid.of("another")));
            SPEC.givenNothing()
                    .when(apply(ITEM, null))
                    .refused(new GeneralizationRefusal.NoCase(ABRI));
        }
    }

    @Nested
    @Rule("R71")
    class Review {

        @Test
        void a_postponed_case_comes_back_on_its_day_and_not_before() {
            var history = opened().and(apply(ITEM, REVIEW)).events();
            UUID next = NamedUuid.of("matter", CASE.toString(), REVIEW.toString());
            on(REVIEW.minusDays(1)).given(history).when(review()).nothingMore();
            on(REVIEW)
                    .given(history)
                    .when(review())
                    .then(
                            new GeneralizationEvent.ReviewFellDue(
                                    ANCT, ABRI, CASE, next, REVIEW, REVIEW));
            var again = on(REVIEW).given(history).and(review());
            again.when(review()).nothingMore();
            on(REVIEW).given(generalized().events()).when(review()).nothingMore();
            again.when(apply(ITEM, null)).refusedBy("R71");
            assertThat(again.when(apply(next, null)).accepted()).hasSize(1);
        }
    }

    @Nested
    @Rule({"R72", "R73"})
    class Propose {

        @Test
        void a_relevant_division_is_asked_once_with_the_reason() {
            generalized()
                    .when(propose(TARGET))
                    .then(
                            new GeneralizationEvent.Proposed(
                                    ANCT,
                                    ABRI,
                                    CASE,
                                    PROPOSAL,
                                    TARGET,
                                    TODAY,
                                    null,
                                    TITLE.reference()));
            generalized().and(propose(TARGET)).when(propose(TARGET)).nothingMore();
        }

        @Test
        void who_declined_is_not_asked_again() {
            generalized()
                    .and(propose(TARGET))
                    .and(declined(PROPOSAL))
                    .when(propose(TARGET))
                    .nothingMore();
        }

        @Test
        void nothing_is_proposed_before_the_board_decided_or_to_the_origin_itself() {
            opened().when(propose(TARGET)).refused(new GeneralizationRefusal.NotGeneralized(ABRI));
            opened().and(apply(ITEM, REVIEW)).when(propose(TARGET)).refusedBy("R71");
            Target itself =
                    new Target(
                            ANCT,
                            TARGET.irritantId(),
                            TARGET.originIrritantId(),
                            TARGET.category(),
                            TARGET.tag(),
                            null);
            generalized().when(propose(itself)).refused(new GeneralizationRefusal.ToItself(ANCT));
        }
    }

    @Nested
    @Rule("R73")
    class Answers {

        @Test
        void a_division_accepts_or_declines_with_its_reason_and_may_change_its_mind() {
            var asked = generalized().and(propose(TARGET));
            asked.when(declined(PROPOSAL))
                    .then(
                            new GeneralizationEvent.Declined(
                                    ANCT, ABRI, CASE, PROPOSAL, MEN, reference("no need"), TODAY));
            asked.and(declined(PROPOSAL))
                    .when(accepted(PROPOSAL))
                    .then(
                            new GeneralizationEvent.Accepted(
                                    ANCT, ABRI, CASE, PROPOSAL, MEN, LOCAL, TODAY));
            asked.and(accepted(PROPOSAL)).when(declined(PROPOSAL)).nothingMore();
            asked.and(accepted(PROPOSAL)).when(accepted(PROPOSAL)).nothingMore();
        }

        @Test
        void an_answer_to_what_was_not_proposed_is_refused() {
            generalized()
                    .when(accepted(PROPOSAL))
                    .refused(new GeneralizationRefusal.NotProposed(MEN, PROPOSAL));
            generalized()
                    .and(propose(TARGET))
                    .when(declined(NamedUuid.of("another")))
                    .refusedBy("R73");
        }
    }

    @Nested
    @Rule("R75")
    class Credit {

        @Test
        void a_division_that_was_asked_is_credited_once_whatever_it_launches() {
            PersonId owner = new PersonId("p-ada");
            var asked = generalized().and(propose(TARGET));
            asked.when(credit(ADOPTION, owner))
                    .then(
                            new GeneralizationEvent.Credited(
                                    ANCT, ABRI, CASE, ADOPTION, owner, TODAY));
            Adoption another = new Adoption(MEN, new InitiativeId("abri-2"), TODAY);
            asked.and(credit(ADOPTION, null)).when(credit(ADOPTION, owner)).nothingMore();
            asked.and(credit(ADOPTION, null)).when(credit(another, owner)).nothingMore();
        }

        @Test
        void every_division_that_adopts_is_a_credit() {
            DivisionId dinum = new DivisionId("dinum");
            Target there =
                    new Target(
                            dinum,
                            TARGET.irritantId(),
                            TARGET.originIrritantId(),
                            TARGET.category(),
                            TARGET.tag(),
                            null);
            Adoption second = new Adoption(dinum, LOCAL, TODAY);
            generalized()
                    .and(propose(TARGET))
                    .and(propose(there))
                    .and(credit(ADOPTION, null))
                    .when(credit(second, null))
                    .then(new GeneralizationEvent.Credited(ANCT, ABRI, CASE, second, null, TODAY));
        }

        @Test
        void who_was_not_asked_is_no_credit_and_nobody_is_their_own() {
            generalized().when(credit(ADOPTION, null)).nothingMore();
            generalized().when(credit(new Adoption(ANCT, LOCAL, TODAY), null)).nothingMore();
        }
    }

    private static DeciderSpec<
                    GeneralizationCommand,
                    GeneralizationState,
                    GeneralizationEvent,
                    GeneralizationRefusal>
            on(LocalDate day) {
        return DeciderSpec.of(
                GeneralizationState.INITIAL,
                GeneralizationState::evolve,
                (command, state) ->
                        GeneralizationDecider.decide(
                                command,
                                state,
                                NOTHING,
                                new Circumstances(BusinessDay.startOf(day), Policy.FOUNDING)));
    }

    static DeciderSpec<
                            GeneralizationCommand,
                            GeneralizationState,
                            GeneralizationEvent,
                            GeneralizationRefusal>
                    .Given
            opened() {
        Evidence many =
                new Evidence(NamedUuid.of("m"), TODAY.minusDays(9), 20, EvidenceLevel.MEASURED);
        return SPEC.givenNothing()
                .and(new GeneralizationCommand.Consider(ANCT, ABRI, List.of(many)));
    }

    static DeciderSpec<
                            GeneralizationCommand,
                            GeneralizationState,
                            GeneralizationEvent,
                            GeneralizationRefusal>
                    .Given
            generalized() {
        return opened().and(apply(ITEM, null));
    }

    private static GeneralizationCommand apply(UUID item, LocalDate reviewOn) {
        return new GeneralizationCommand.ApplyDecision(ANCT, ABRI, item, reviewOn, 3);
    }

    private static GeneralizationCommand review() {
        return new GeneralizationCommand.Review(ANCT, ABRI);
    }

    static GeneralizationCommand propose(Target target) {
        return new GeneralizationCommand.Propose(ANCT, ABRI, target, TITLE);
    }

    private static GeneralizationCommand accepted(UUID proposal) {
        return new GeneralizationCommand.RecordAcceptance(ANCT, ABRI, MEN, proposal, LOCAL, TODAY);
    }

    private static GeneralizationCommand declined(UUID proposal) {
        return new GeneralizationCommand.RecordDecline(
                ANCT, ABRI, MEN, proposal, reference("no need"), TODAY);
    }

    private static GeneralizationCommand credit(Adoption adoption, PersonId owner) {
        return new GeneralizationCommand.Credit(ANCT, ABRI, adoption, owner);
    }
}
