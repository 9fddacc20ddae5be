package org.essaim.micro.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class PolicyDeciderTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final Instant NOW = Instant.parse("2021-03-01T10:00:00Z");
    private static final PolicyBounds WIDE =
            new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 6, 24, 7, 28);

    private static final DeciderSpec<PolicyCommand, PolicyState, PolicyEvent, PolicyRefusal>
            POLICY =
                    DeciderSpec.of(
                            PolicyState.FOUNDING,
                            PolicyState::evolve,
                            (c, s) ->
                                    PolicyDecider.decide(
                                            c, s, new Circumstances(NOW, Policy.FOUNDING)));

    @Test
    @Rule("R99")
    void before_anything_came_the_founding_values_apply() {
        EffectivePolicy now = PolicyState.FOUNDING.at(NOW);
        assertThat(now.values()).isEqualTo(Policy.FOUNDING);
        assertThat(now.bounds()).isEqualTo(PolicyBounds.FOUNDING);
        assertThat(now.chosen()).isNull();
    }

    @Test
    @Rule("R99")
    void a_version_to_come_applies_from_the_start_of_its_day_and_not_before() {
        var state = POLICY.givenNothing().and(version(2, 600_00, TODAY.plusDays(9))).state();
        Instant start = BusinessDay.startOf(TODAY.plusDays(9));
        assertThat(state.at(start.minusNanos(1)).values().version()).isEqualTo(1);
        assertThat(state.at(start).values().version()).isEqualTo(2);
        assertThat(state.on(TODAY.plusDays(8)).values().firstRound())
                .isEqualTo(Amount.of(500_00, 10));
        assertThat(state.on(TODAY.plusDays(9)).values().firstRound())
                .isEqualTo(Amount.of(600_00, 10));
    }

    @Test
    @Rule("R99")
    void a_version_that_comes_in_late_leaves_the_days_that_are_past_as_they_were() {
        var given = POLICY.givenNothing();
        given.when(version(2, 600_00, TODAY.minusDays(20)))
                .then(
                        new PolicyEvent.Received(
                                DIVISION, TODAY.minusDays(20), values(2, 600_00), WIDE, NOW));
        var state = given.and(version(2, 600_00, TODAY.minusDays(20))).state();
        assertThat(state.on(TODAY.minusDays(1)).values().version()).isEqualTo(1);
        assertThat(state.at(NOW).values().version()).isEqualTo(2);
    }

    @Test
    @Rule("R99")
    void the_highest_version_that_applies_wins_in_whatever_order_they_came() {
        var state =
                POLICY.givenNothing()
                        .and(version(3, 700_00, TODAY.plusDays(1)))
                        .and(version(2, 600_00, TODAY.plusDays(2)))
                        .state();
        assertThat(state.on(TODAY.plusDays(3)).values().version()).isEqualTo(3);
        var inOrder =
                POLICY.givenNothing()
                        .and(version(2, 600_00, TODAY.plusDays(2)))
                        .and(version(3, 700_00, TODAY.plusDays(1)))
                        .state();
        assertThat(inOrder.on(TODAY.plusDays(3)).values().version()).isEqualTo(3);
    }

    @Test
    @Rule("R66")
    void a_version_received_again_changes_nothing() {
        POLICY.givenNothing()
                .and(version(2, 600_00, TODAY))
                .when(version(2, 600_00, TODAY))
                .nothingMore();
    }

    @Test
    @Rule("R99")
    void a_division_chooses_within_the_bounds_to_the_cent() {
        POLICY.givenNothing()
                .when(choice("c", Amount.of(200_00, 4), 12, 14, TODAY.plusDays(1)))
                .then(
                        new PolicyEvent.ChosenLocally(
                                DIVISION,
                                id("c"),
                                new LocalValues(Amount.of(200_00, 4), 12, 14),
                                TODAY.plusDays(1),
                                ADA));
        POLICY.givenNothing()
                .when(choice("c", Amount.of(199_99, 4), 12, 14, TODAY.plusDays(1)))
                .refused(outOfBounds(Amount.of(199_99, 4), 12, 14));
        POLICY.givenNothing()
                .when(choice("c", Amount.of(900_00, 19), 12, 14, TODAY.plusDays(1)))
                .refused(outOfBounds(Amount.of(900_00, 19), 12, 14));
        POLICY.givenNothing()
                .when(choice("c", Amount.of(900_00, 18), 13, 14, TODAY.plusDays(1)))
                .refused(outOfBounds(Amount.of(900_00, 18), 13, 14));
        POLICY.givenNothing()
                .when(choice("c", Amount.of(900_00, 18), 12, 15, TODAY.plusDays(1)))
                .refused(outOfBounds(Amount.of(900_00, 18), 12, 15));
    }

    @Test
    @Rule("R99")
    void a_choice_is_judged_by_the_bounds_of_the_day_from_which_it_applies() {
        var given = POLICY.givenNothing().and(version(2, 600_00, TODAY.plusDays(5)));
        given.when(choice("c", Amount.of(400_00, 8), 12, 20, TODAY.plusDays(4)))
                .refused(outOfBounds(Amount.of(400_00, 8), 12, 20));
        assertThat(
                        given.and(choice("c", Amount.of(400_00, 8), 12, 20, TODAY.plusDays(5)))
                                .state()
                                .on(TODAY.plusDays(5))
                                .values()
                                .ballotDays())
                .isEqualTo(20);
    }

    @Test
    @Rule("R99")
    void what_applies_today_is_not_chosen_any_more() {
        POLICY.givenNothing()
                .when(choice("c", Amount.of(400_00, 8), 12, 14, TODAY))
                .refused(new PolicyRefusal.NotToCome(TODAY, TODAY));
    }

    @Test
    @Rule("R99")
    void narrower_bounds_cut_a_choice_that_was_made_before() {
        PolicyBounds narrow =
                new PolicyBounds(Amount.of(450_00, 9), Amount.of(500_00, 10), 12, 12, 14, 14);
        var state =
                POLICY.givenNothing()
                        .and(choice("c", Amount.of(300_00, 18), 12, 14, TODAY.plusDays(1)))
                        .and(
                                new PolicyCommand.Receive(
                                        DIVISION, TODAY.plusDays(3), values(2, 500_00), narrow))
                        .state();
        assertThat(state.on(TODAY.plusDays(2)).values().firstRound())
                .isEqualTo(Amount.of(300_00, 18));
        assertThat(state.on(TODAY.plusDays(3)).values().firstRound())
                .isEqualTo(Amount.of(450_00, 10));
        assertThat(state.on(TODAY.plusDays(3)).chosen().firstRound())
                .isEqualTo(Amount.of(300_00, 18));
    }

    @Test
    @Rule("R99")
    void the_latest_choice_by_that_day_applies_and_the_later_word_on_the_same_day() {
        var state =
                POLICY.givenNothing()
                        .and(choice("a", Amount.of(400_00, 8), 12, 14, TODAY.plusDays(9)))
                        .and(choice("b", Amount.of(300_00, 8), 12, 14, TODAY.plusDays(2)))
                        .and(choice("c", Amount.of(350_00, 8), 12, 14, TODAY.plusDays(2)))
                        .state();
        assertThat(euros(state, 1)).isEqualTo(500_00);
        assertThat(euros(state, 2)).isEqualTo(350_00);
        assertThat(euros(state, 9)).isEqualTo(400_00);
    }

    @Test
    void a_choice_sent_again_changes_nothing() {
        PolicyCommand choice = choice("c", Amount.of(400_00, 8), 12, 14, TODAY.plusDays(1));
        POLICY.givenNothing().and(choice).when(choice).nothingMore();
    }

    private static long euros(PolicyState state, int days) {
        return state.on(TODAY.plusDays(days)).values().firstRound().money().cents();
    }

    private static PolicyCommand version(int version, long cents, LocalDate effectiveOn) {
        return new PolicyCommand.Receive(DIVISION, effectiveOn, values(version, cents), WIDE);
    }

    private static Policy values(int version, long cents) {
        return new Policy(
                version,
                Amount.of(cents, 10),
                12,
                1,
                30,
                20,
                25,
                5,
                14,
                90,
                Policy.FOUNDING_WARNINGS,
                PolicyPeriods.FOUNDING);
    }

    private static PolicyCommand choice(
            String entry, Amount firstRound, int months, int ballotDays, LocalDate on) {
        return new PolicyCommand.ChooseLocally(
                DIVISION, id(entry), new LocalValues(firstRound, months, ballotDays), on, ADA);
    }

    private static UUID id(String name) {
        return NamedUuid.of("test", name);
    }

    private static PolicyRefusal outOfBounds(Amount firstRound, int months, int ballotDays) {
        return new PolicyRefusal.OutOfBounds(
                new LocalValues(firstRound, months, ballotDays), PolicyBounds.FOUNDING);
    }
}
