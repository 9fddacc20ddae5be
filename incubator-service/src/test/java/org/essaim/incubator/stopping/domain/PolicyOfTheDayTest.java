package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A stop goes by the policy of the expense's useBy, and by no other day's (R99). */
@Rule("R99")
class PolicyOfTheDayTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 1);
    private static final Evidence ONE_USER =
            new Evidence(id("use"), SPENT.plusDays(9), 1, EvidenceLevel.MEASURED);

    @Test
    void a_version_effective_on_the_day_of_use_by_is_cited_and_one_of_the_day_after_is_not() {
        ReviewSnapshot snapshot = snapshot(List.of(spent("one", SPENT)), List.of());
        assertThat(stopped(snapshot, strict(USE_BY)).policyVersion()).isEqualTo(2);
        assertThat(stopped(snapshot, strict(USE_BY.plusDays(1))).policyVersion()).isEqualTo(1);
    }

    @Test
    @Rule({"R51", "R61"})
    void what_a_used_product_is_follows_from_it_too() {
        ReviewSnapshot snapshot = snapshot(List.of(spent("one", SPENT)), List.of(ONE_USER));
        assertThat(reviewed(snapshot, strict(USE_BY.plusDays(1)), StoppingState.INITIAL)).isEmpty();
        assertThat(stopped(snapshot, strict(USE_BY)).evidenceSeen()).containsExactly(ONE_USER);
    }

    @Test
    @Rule("R64")
    void so_does_how_long_silence_lasts() {
        List<LocalDate> reachable = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            reachable.add(USE_BY.plusDays(day));
        }
        ReviewSnapshot snapshot = snapshot(List.of(spent("one", SPENT)), List.of());
        IngestionProgress silent = new IngestionProgress(Instant.EPOCH, reachable, false, null);
        assertThat(StoppingRule.firstDue(snapshot, silent, strict(USE_BY), _ -> true)).isPresent();
        assertThat(StoppingRule.firstDue(snapshot, silent, strict(USE_BY.plusDays(1)), _ -> true))
                .isEmpty();
    }

    @Test
    @Rule({"R66", "R67"})
    void a_newer_version_neither_decides_again_nor_takes_back() {
        ReviewSnapshot snapshot = snapshot(List.of(spent("one", SPENT)), List.of(ONE_USER));
        StoppingEvent.Stopped stopped = stopped(snapshot, strict(USE_BY));
        StoppingState halted = StoppingState.evolve(StoppingState.INITIAL, stopped);
        PolicyHistory newer =
                new PolicyHistory(
                        List.of(
                                strict(USE_BY).versions().getFirst(),
                                new PolicyHistory.Version(USE_BY.plusDays(2), policy(3, 1, 30))));
        assertThat(reviewed(snapshot, newer, halted)).isEmpty();
        assertThat(stopped(snapshot, newer).stopId()).isEqualTo(stopped.stopId());
    }

    @Test
    @Rule("R67")
    void a_reinstatement_cites_the_policy_that_the_stop_went_by() {
        Expense expense = spent("one", SPENT);
        StoppingState halted =
                StoppingState.evolve(
                        StoppingState.INITIAL,
                        stopped(snapshot(List.of(expense), List.of()), strict(USE_BY)));
        ReviewSnapshot corrected = snapshot(List.of(reversed(expense)), List.of());
        assertThat(reviewed(corrected, strict(USE_BY), halted))
                .extracting(event -> ((StoppingEvent.Reinstated) event).policyVersion())
                .containsExactly(2);
    }

    @Test
    @Rule("R63")
    void the_months_of_the_warnings_are_those_of_the_policy_of_use_by() {
        ReviewSnapshot snapshot = snapshot(List.of(spent("one", SPENT)), List.of());
        assertThat(warned(snapshot, USE_BY)).containsExactly(6);
        assertThat(warned(snapshot, USE_BY.plusDays(1))).containsExactly(9, 11);
    }

    @Test
    @Rule("R63")
    void a_warning_cites_the_version_of_use_by_though_it_is_not_in_force_yet() {
        assertThat(citedInWarning(strict(USE_BY))).containsExactly(2);
        assertThat(citedInWarning(strict(USE_BY.plusDays(1)))).containsExactly(1);
    }

    private static List<Integer> citedInWarning(PolicyHistory policies) {
        ReviewSnapshot snapshot = snapshot(List.of(spent("one", SPENT)), List.of());
        var at = new Circumstances(BusinessDay.startOf(SPENT.plusMonths(9)), policies);
        var command = new StoppingCommand.Review(snapshot, IngestionProgress.upToStartOf(SPENT));
        return switch (StoppingDecider.decide(command, StoppingState.INITIAL, at)) {
            case Decision.Accepted<StoppingEvent, StoppingRefusal>(var events) ->
                    events.stream()
                            .map(event -> ((StoppingEvent.Warned) event).policyVersion())
                            .toList();
            case Decision.Refused<StoppingEvent, StoppingRefusal>(var refusal) ->
                    throw new AssertionError(refusal.code());
        };
    }

    private static List<Integer> warned(ReviewSnapshot snapshot, LocalDate from) {
        Policy six =
                new Policy(
                        2,
                        Amount.of(500_00, 10),
                        12,
                        1,
                        30,
                        20,
                        25,
                        5,
                        14,
                        90,
                        List.of(6),
                        PolicyPeriods.FOUNDING);
        PolicyHistory policies = new PolicyHistory(List.of(new PolicyHistory.Version(from, six)));
        return WarningRule.due(snapshot, null, USE_BY, policies).stream()
                .map(Warning::month)
                .toList();
    }

    private static StoppingEvent.Stopped stopped(ReviewSnapshot snapshot, PolicyHistory policies) {
        List<StoppingEvent> events = reviewed(snapshot, policies, StoppingState.INITIAL);
        assertThat(events).hasSize(1);
        return (StoppingEvent.Stopped) events.getFirst();
    }

    private static List<StoppingEvent> reviewed(
            ReviewSnapshot snapshot, PolicyHistory policies, StoppingState state) {
        Instant later = BusinessDay.startOf(USE_BY.plusDays(100));
        var command = new StoppingCommand.Review(snapshot, IngestionProgress.upTo(later));
        assertThat(command.division()).isEqualTo(ANCT);
        assertThat(command.initiative()).isEqualTo(ABRI);
        return switch (StoppingDecider.decide(command, state, new Circumstances(later, policies))) {
            case Decision.Accepted<StoppingEvent, StoppingRefusal>(var events) -> events;
            case Decision.Refused<StoppingEvent, StoppingRefusal>(var refusal) ->
                    throw new AssertionError(refusal.code());
        };
    }

    /** From that day on two users prove a used product, and seven days of silence stop. */
    private static PolicyHistory strict(LocalDate from) {
        return new PolicyHistory(List.of(new PolicyHistory.Version(from, policy(2, 2, 7))));
    }

    private static Policy policy(int version, int usedProductUsers, int silenceDays) {
        return new Policy(
                version,
                Amount.of(500_00, 10),
                12,
                usedProductUsers,
                silenceDays,
                20,
                25,
                5,
                14,
                90,
                Policy.FOUNDING_WARNINGS,
                PolicyPeriods.FOUNDING);
    }
}
