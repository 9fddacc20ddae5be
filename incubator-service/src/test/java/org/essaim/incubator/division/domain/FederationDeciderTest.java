package org.essaim.incubator.division.domain;

import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** First one, quickly, then the others. */
class FederationDeciderTest {

    private static final PersonId DORA = new PersonId("p-dora");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId MEN = new DivisionId("MEN");
    private static final String REASON = "the ministry cannot wait";

    private static final DeciderSpec<
                    FederationCommand, FederationState, FederationEvent, FederationRefusal>
            SPEC =
                    DeciderSpec.of(
                            FederationState.INITIAL,
                            FederationState::evolve,
                            FederationDecider::decide);

    @Nested
    class Admit {

        @Test
        @Rule({"R06", "R07"})
        void the_first_division_is_admitted_with_its_score_and_the_source() {
            SPEC.givenNothing().when(admit(ANCT, 70, null)).then(admitted(ANCT, 70, null));
        }

        @Test
        @Rule("R03")
        void a_second_micro_incubator_of_one_division_is_refused() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .when(admit(ANCT, 70, REASON))
                    .refused(new FederationRefusal.AlreadyAdmitted(ANCT));
        }

        @Test
        @Rule("R06")
        void a_second_division_is_refused_until_a_product_is_used() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .when(admit(MEN, 90, null))
                    .refused(new FederationRefusal.NoUsedProductYet(MEN));
        }

        @Test
        @Rule("R06")
        void the_director_overrides_with_a_written_reason() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .when(admit(MEN, 90, REASON))
                    .then(admitted(MEN, 90, REASON));
        }

        @Test
        @Rule("R06")
        void after_a_used_product_others_follow() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .and(usedProduct(ANCT))
                    .when(admit(MEN, 90, null))
                    .then(admitted(MEN, 90, null));
        }

        @Test
        @Rule("R07")
        void a_score_is_from_0_to_100() {
            SPEC.givenNothing().when(admit(ANCT, 0, null)).then(admitted(ANCT, 0, null));
            SPEC.givenNothing().when(admit(ANCT, 100, null)).then(admitted(ANCT, 100, null));
            SPEC.givenNothing()
                    .when(admit(ANCT, 101, null))
                    .refused(new FederationRefusal.ScoreOutOfScale(101, 100));
            SPEC.givenNothing()
                    .when(admit(ANCT, -1, null))
                    .refused(new FederationRefusal.ScoreOutOfScale(-1, 100));
        }

        @Test
        @Rule("R07")
        void a_score_without_a_source_is_refused() {
            SPEC.givenNothing()
                    .when(new FederationCommand.Admit(ANCT, 70, null, null, DAY, List.of(), DORA))
                    .refused(new FederationRefusal.SourceMissing());
        }
    }

    @Nested
    class RecordUsedProduct {

        @Test
        @Rule("R06")
        void only_the_first_is_recorded() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .and(usedProduct(ANCT))
                    .when(usedProduct(ANCT))
                    .nothingMore();
        }

        @Test
        @Rule("R06")
        void a_division_that_is_not_admitted_proves_nothing() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .when(usedProduct(MEN))
                    .refused(new FederationRefusal.NotAdmitted(MEN));
        }
    }

    @Nested
    @Rule("R09")
    class NameDivision {

        @Test
        void a_division_is_called_as_the_centre_says_and_later_otherwise() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .and(name(ANCT, "Agence"))
                    .when(name(ANCT, "Agence des territoires"))
                    .then(
                            new FederationEvent.Named(
                                    ANCT, reference("Agence des territoires"), DAY, DORA));
        }

        @Test
        void who_is_not_admitted_has_no_name() {
            SPEC.givenNothing()
                    .when(name(ANCT, "Agence"))
                    .refused(new FederationRefusal.NotAdmitted(ANCT));
        }

        @Test
        void a_name_is_one_line_of_a_hundred_characters_at_most() {
            var admitted = SPEC.given(List.of(admitted(ANCT, 70, null)));
            admitted.when(name(ANCT, "a".repeat(100)))
                    .then(new FederationEvent.Named(ANCT, reference("a".repeat(100)), DAY, DORA));
            admitted.when(name(ANCT, "a".repeat(101)))
                    .refused(new FederationRefusal.NameUnfit(101, 100));
            admitted.when(name(ANCT, "two\nlines"))
                    .refused(new FederationRefusal.NameUnfit(9, 100));
        }

        private static FederationCommand name(DivisionId division, String name) {
            return new FederationCommand.NameDivision(division, text(name), DAY, DORA);
        }
    }

    @Nested
    @Rule("R09")
    class ChooseLanguage {

        @Test
        void a_division_is_written_to_as_was_chosen_last() {
            SPEC.given(List.of(admitted(ANCT, 70, null)))
                    .and(choose(DivisionLanguage.FRENCH))
                    .when(choose(DivisionLanguage.ENGLISH))
                    .then(
                            new FederationEvent.LanguageChosen(
                                    ANCT, DivisionLanguage.ENGLISH, DAY, DORA));
        }

        @Test
        void nobody_writes_to_who_is_not_admitted() {
            SPEC.givenNothing()
                    .when(choose(DivisionLanguage.ENGLISH))
                    .refused(new FederationRefusal.NotAdmitted(ANCT));
        }

        private static FederationCommand choose(DivisionLanguage language) {
            return new FederationCommand.ChooseLanguage(ANCT, language, DAY, DORA);
        }
    }

    private static FederationCommand admit(DivisionId division, int score, String override) {
        return new FederationCommand.Admit(
                division,
                score,
                text("a survey"),
                override == null ? null : text(override),
                DAY,
                List.of(),
                DORA);
    }

    private static FederationEvent admitted(DivisionId division, int score, String override) {
        return new FederationEvent.Admitted(
                division, score, reference("a survey"), reference(override), DAY, List.of(), DORA);
    }

    private static FederationCommand usedProduct(DivisionId division) {
        return new FederationCommand.RecordUsedProduct(
                division, new InitiativeId("abri"), NamedUuid.of("t", "use"), DAY);
    }
}
