package org.essaim.incubator.generalization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case opens by itself, once (R70). */
@Rule("R70")
class GeneralizationDeciderTest {

    private static final CaseContext NOTHING = new CaseContext(false, Set.of());

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId ABRI = new InitiativeId("abri");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 1);

    private static final DeciderSpec<
                    GeneralizationCommand,
                    GeneralizationState,
                    GeneralizationEvent,
                    GeneralizationRefusal>
            SPEC =
                    DeciderSpec.of(
                            GeneralizationState.INITIAL,
                            GeneralizationState::evolve,
                            (command, state) ->
                                    GeneralizationDecider.decide(
                                            command,
                                            state,
                                            NOTHING,
                                            new Circumstances(
                                                    BusinessDay.startOf(TODAY), Policy.FOUNDING)));

    @Test
    void twenty_users_in_one_measure_open_a_case() {
        Evidence twenty = measured(DAY, 20);

        SPEC.givenNothing().when(consider(twenty)).then(opened(CaseReason.USERS, twenty, null));
    }

    @Test
    void nineteen_do_not() {
        SPEC.givenNothing()
                .when(consider(measured(DAY, 19)))
                .refused(new GeneralizationRefusal.NotAttractive(ABRI));
    }

    @Test
    @Rule("R51")
    void a_declaration_of_a_thousand_does_not() {
        Evidence declared =
                new Evidence(NamedUuid.of("t", "d"), DAY, 1_000, EvidenceLevel.DECLARED);

        SPEC.givenNothing().when(consider(declared)).refusedBy("R70");
    }

    @ParameterizedTest
    @CsvSource({"59,false", "60,true", "120,true", "121,false"})
    void growth_counts_between_measures_60_to_120_days_apart(int days, boolean opens) {
        Evidence before = measured(DAY, 8);
        Evidence after = measured(DAY.plusDays(days), 10);
        var outcome = SPEC.givenNothing().when(consider(after, before));

        if (opens) {
            outcome.then(opened(CaseReason.GROWTH, after, 8));
        } else {
            outcome.refusedBy("R70");
        }
    }

    @ParameterizedTest
    @CsvSource({"4,19,false", "5,6,false", "5,7,true", "8,10,true", "12,14,false", "12,15,true"})
    void growth_is_at_least_a_quarter_from_at_least_five(int before, int after, boolean opens) {
        Evidence first = measured(DAY, before);
        Evidence second = measured(DAY.plusDays(90), after);
        var outcome = SPEC.givenNothing().when(consider(first, second));

        if (opens) {
            outcome.then(opened(CaseReason.GROWTH, second, before));
        } else {
            outcome.refusedBy("R70");
        }
    }

    @Test
    void shrinking_is_not_growth_read_backwards() {
        SPEC.givenNothing()
                .when(consider(measured(DAY, 10), measured(DAY.plusDays(90), 5)))
                .refusedBy("R70");
    }

    @Test
    void one_case_an_initiative() {
        Evidence twenty = measured(DAY, 20);

        SPEC.givenNothing()
                .and(consider(twenty))
                .when(consider(twenty, measured(DAY.plusDays(1), 900)))
                .nothingMore();
    }

    @Test
    @Rule("R99")
    void a_version_opens_cases_on_what_is_measured_from_its_day_on_and_is_cited() {
        Evidence twelve = measured(DAY, 12);
        Policy tenUsers =
                new Policy(
                        2,
                        Amount.of(500_00, 10),
                        12,
                        1,
                        30,
                        10,
                        25,
                        5,
                        14,
                        90,
                        Policy.FOUNDING_WARNINGS,
                        PolicyPeriods.FOUNDING);
        assertThat(GeneralizationRule.opening(List.of(twelve), from(DAY.plusDays(1), tenUsers)))
                .isEmpty();
        assertThat(GeneralizationRule.opening(List.of(twelve), from(DAY, tenUsers)))
                .contains(new Opening(CaseReason.USERS, twelve, null, 2));
    }

    @Test
    @Rule({"R99", "R51"})
    void growth_goes_by_the_later_measure_and_each_is_a_used_product_by_its_own_day() {
        Evidence before = measured(DAY, 6);
        Evidence after = measured(DAY.plusDays(90), 9);
        Policy nine =
                new Policy(
                        2,
                        Amount.of(500_00, 10),
                        12,
                        9,
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        Policy.FOUNDING_WARNINGS,
                        PolicyPeriods.FOUNDING);
        List<Evidence> both = List.of(before, after);
        assertThat(GeneralizationRule.opening(both, from(DAY, nine))).isEmpty();
        assertThat(GeneralizationRule.opening(both, from(DAY.plusDays(1), nine)))
                .contains(new Opening(CaseReason.GROWTH, after, 6, 2));
    }

    @Test
    @Rule({"R70", "R99"})
    void with_fewer_users_than_any_version_asks_for_a_measure_counts_for_no_case() {
        assertThat(GeneralizationRule.mayCount(measured(DAY, 4), PolicyHistory.FOUNDING)).isFalse();
        assertThat(GeneralizationRule.mayCount(measured(DAY, 5), PolicyHistory.FOUNDING)).isTrue();
        Policy threeUsers =
                new Policy(
                        2,
                        Amount.of(500_00, 10),
                        12,
                        1,
                        30,
                        3,
                        25,
                        9,
                        14,
                        90,
                        Policy.FOUNDING_WARNINGS,
                        PolicyPeriods.FOUNDING);
        PolicyHistory later = from(TODAY, threeUsers);
        assertThat(GeneralizationRule.mayCount(measured(DAY, 2), later)).isFalse();
        assertThat(GeneralizationRule.mayCount(measured(DAY, 3), later)).isTrue();
    }

    private static PolicyHistory from(LocalDate day, Policy policy) {
        return new PolicyHistory(List.of(new PolicyHistory.Version(day, policy)));
    }

    private static GeneralizationCommand consider(Evidence... measures) {
        return new GeneralizationCommand.Consider(ANCT, ABRI, List.of(measures));
    }

    private static Evidence measured(LocalDate on, int users) {
        return new Evidence(
                NamedUuid.of("t", on.toString(), "" + users), on, users, EvidenceLevel.MEASURED);
    }

    private static GeneralizationEvent opened(CaseReason reason, Evidence by, Integer before) {
        return new GeneralizationEvent.CaseOpened(
                ANCT, ABRI, NamedUuid.of("case", "anct", "abri"), reason, by, before, 1, TODAY);
    }
}
