package org.essaim.incubator.division.domain;

import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who might be admitted, with a score and where it comes from. */
@Rule("R07")
class CandidateTest {

    private static final PersonId DORA = new PersonId("p-dora");
    private static final DivisionId MEN = new DivisionId("men");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final WrittenText SURVEY = text("a survey");

    private static final DeciderSpec<
                    FederationCommand, FederationState, FederationEvent, FederationRefusal>
            FEDERATION =
                    DeciderSpec.of(
                            FederationState.INITIAL,
                            FederationState::evolve,
                            FederationDecider::decide);

    @ParameterizedTest
    @ValueSource(ints = {0, 73, 100})
    void a_candidate_has_a_score_and_its_source(int score) {
        FEDERATION
                .givenNothing()
                .when(candidate(score, SURVEY))
                .then(new FederationEvent.CandidateRecorded(MEN, score, SURVEY.reference(), DAY));
    }

    @Test
    void a_score_without_source_or_off_the_scale_is_refused() {
        FEDERATION
                .givenNothing()
                .when(candidate(50, null))
                .refused(new FederationRefusal.SourceMissing());
        FEDERATION
                .givenNothing()
                .when(candidate(101, SURVEY))
                .refused(new FederationRefusal.ScoreOutOfScale(101, 100));
        FEDERATION.givenNothing().when(candidate(-1, SURVEY)).refusedBy("R07");
    }

    @Test
    @Rule("R03")
    void who_is_admitted_is_no_candidate_any_more() {
        FEDERATION
                .givenNothing()
                .and(candidate(80, SURVEY))
                .and(new FederationCommand.Admit(MEN, 80, SURVEY, null, DAY, List.of(), DORA))
                .when(candidate(90, SURVEY))
                .refused(new FederationRefusal.AlreadyAdmitted(MEN));
    }

    private static FederationCommand candidate(int score, WrittenText source) {
        return new FederationCommand.RecordCandidate(MEN, score, source, DAY);
    }
}
