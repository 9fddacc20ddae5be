package org.essaim.incubator.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of the policy: numbered, for days to come, such as every division can follow. */
@Rule("R99")
class PolicyDeciderTest {

    private static final PersonId DIRECTOR = new PersonId("p-dora");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final PolicyBounds WIDE =
            new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 6, 24, 7, 28);
    private static final PolicyValues FOUNDING = silence(30);

    private static final DeciderSpec<PolicyCommand, PolicyState, PolicyEvent, PolicyRefusal>
            POLICY =
                    DeciderSpec.of(
                            PolicyState.FOUNDING,
                            PolicyState::evolve,
                            (c, s) ->
                                    PolicyDecider.decide(
                                            c, s, new Circumstances(NOW, s.history())));

    @Test
    void the_first_version_that_is_made_is_the_second_one() {
        WrittenText why = text("more time");
        POLICY.givenNothing()
                .when(new PolicyCommand.Publish(id(1), silence(45), WIDE, TOMORROW, why, DIRECTOR))
                .then(
                        new PolicyEvent.Published(
                                id(1),
                                new Policy(
                                        2,
                                        Amount.of(500_00, 10),
                                        12,
                                        1,
                                        45,
                                        20,
                                        25,
                                        5,
                                        14,
                                        90,
                                        Policy.FOUNDING_WARNINGS,
                                        PolicyPeriods.FOUNDING),
                                WIDE,
                                TOMORROW,
                                why.reference(),
                                DIRECTOR,
                                NOW));
    }

    @Test
    void numbers_follow_each_other_and_the_same_entry_makes_none_twice() {
        var given = POLICY.givenNothing().and(publish(1, silence(40))).and(publish(2, silence(50)));
        assertThat(given.state().versions())
                .extracting(version -> version.values().version())
                .containsExactly(2, 3);
        given.when(publish(2, silence(60))).nothingMore();
    }

    @Test
    void what_applies_today_or_applied_before_is_not_changed() {
        POLICY.givenNothing()
                .when(effective(TODAY))
                .refused(new PolicyRefusal.NotToCome(TODAY, TODAY));
        POLICY.givenNothing().when(effective(TODAY.minusYears(3))).refusedBy("R99");
        assertThat(POLICY.givenNothing().when(effective(TOMORROW)).accepted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"199_99,10", "900_01,10"})
    @Rule("R22")
    void a_first_round_stays_between_200_and_900_euros(String cents, int halfDays) {
        Amount amount = Amount.of(Long.parseLong(cents.replace("_", "")), halfDays);
        POLICY.givenNothing()
                .when(publish(1, firstRound(amount)))
                .refused(
                        new PolicyRefusal.FirstRoundOutOfRange(
                                PolicyAmount.FIRST_ROUND,
                                amount,
                                Amount.of(200_00, 4),
                                Amount.of(900_00, 18)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 19})
    @Rule("R22")
    void a_first_round_stays_between_4_and_18_half_days(int halfDays) {
        POLICY.givenNothing()
                .when(publish(1, firstRound(Amount.of(500_00, halfDays))))
                .refused(
                        new PolicyRefusal.FirstRoundOutOfRange(
                                PolicyAmount.FIRST_ROUND,
                                Amount.of(500_00, halfDays),
                                Amount.of(200_00, 4),
                                Amount.of(900_00, 18)));
    }

    @ParameterizedTest
    @CsvSource({"200_00,4", "900_00,18"})
    @Rule("R22")
    void both_ends_of_a_first_round_can_be_chosen(String cents, int halfDays) {
        Amount amount = Amount.of(Long.parseLong(cents.replace("_", "")), halfDays);
        assertThat(POLICY.givenNothing().when(publish(1, firstRound(amount))).accepted())
                .hasSize(1);
    }

    @Test
    @Rule({"R51", "R31", "R64"})
    void a_value_that_makes_no_sense_is_refused_by_the_rule_that_it_belongs_to() {
        POLICY.givenNothing()
                .when(publish(1, values(0, 30, 14)))
                .refused(
                        new PolicyRefusal.OutOfRange(
                                PolicyValue.USED_PRODUCT_USERS, 0, 1, 1_000_000));
        POLICY.givenNothing().when(publish(1, values(1, 0, 14))).refusedBy("R64");
        POLICY.givenNothing().when(publish(1, values(1, 30, 0))).refusedBy("R31");
    }

    @Test
    @Rule("R63")
    void warnings_come_after_one_to_eleven_months_and_there_is_one() {
        assertThat(POLICY.givenNothing().when(publish(1, warning(1, 6, 11))).accepted()).hasSize(1);
        POLICY.givenNothing().when(publish(1, warning())).refusedBy("R63");
        POLICY.givenNothing().when(publish(1, warning(0))).refusedBy("R63");
        POLICY.givenNothing()
                .when(publish(1, warning(9, 12)))
                .refused(new PolicyRefusal.OutOfRange(PolicyValue.WARNING_MONTHS, 12, 1, 11));
    }

    @Test
    void bounds_that_a_division_could_not_compute_with_are_refused() {
        bounds(new PolicyBounds(Amount.of(600_00, 4), Amount.of(500_00, 18), 6, 24, 7, 28))
                .refused(
                        new PolicyRefusal.FirstRoundBoundsCrossed(
                                Amount.of(600_00, 4), Amount.of(500_00, 18)));
        bounds(new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 24, 6, 7, 28))
                .refused(new PolicyRefusal.BoundsCrossed(PolicyValue.FIRST_ROUND_MONTHS, 24, 6));
        bounds(new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 6, 24, 28, 7))
                .refused(new PolicyRefusal.BoundsCrossed(PolicyValue.BALLOT_DAYS, 28, 7));
        bounds(new PolicyBounds(Amount.of(100_00, 4), Amount.of(900_00, 18), 6, 24, 7, 28))
                .refusedBy("R22");
        bounds(new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_01, 18), 6, 24, 7, 28))
                .refusedBy("R22");
        bounds(new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 6, 24, 0, 28))
                .refusedBy("R31");
    }

    @Test
    void the_centres_own_values_lie_within_its_bounds() {
        bounds(new PolicyBounds(Amount.of(600_00, 4), Amount.of(900_00, 18), 6, 24, 7, 28))
                .refused(new PolicyRefusal.OwnValuesOutside());
        bounds(new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 13, 24, 7, 28))
                .refused(new PolicyRefusal.OwnValuesOutside());
        bounds(new PolicyBounds(Amount.of(500_00, 10), Amount.of(500_00, 10), 12, 12, 14, 14))
                .accepted();
    }

    @Test
    void a_version_applies_from_the_start_of_its_day_and_was_known_from_its_making_on() {
        var state = POLICY.givenNothing().and(publish(1, silence(45))).state();
        assertThat(state.history().on(TODAY).silenceDays()).isEqualTo(30);
        assertThat(state.history().on(TOMORROW).silenceDays()).isEqualTo(45);
        PolicyState before = state.knownAt(NOW.minusNanos(1));
        assertThat(before.history().on(TOMORROW).silenceDays()).isEqualTo(30);
        assertThat(state.knownAt(NOW).history().on(TOMORROW).silenceDays()).isEqualTo(45);
        assertThat(BusinessDay.of(NOW)).isEqualTo(TODAY);
    }

    @Test
    void a_later_version_for_an_earlier_day_holds_on_both() {
        var state =
                POLICY.givenNothing()
                        .and(effective(TODAY.plusDays(30)))
                        .and(
                                new PolicyCommand.Publish(
                                        id(2), silence(7), WIDE, TOMORROW, null, DIRECTOR))
                        .state();
        assertThat(state.history().on(TOMORROW).version()).isEqualTo(3);
        assertThat(state.history().on(TODAY.plusDays(30)).version()).isEqualTo(3);
    }

    @Test
    void the_version_and_the_bounds_of_a_day_can_be_asked_for() {
        var state = POLICY.givenNothing().and(publish(1, silence(45))).state();
        assertThat(state.on(TODAY)).isEmpty();
        assertThat(state.boundsOn(TODAY)).isEqualTo(PolicyBounds.FOUNDING);
        for (LocalDate day : List.of(TOMORROW, TOMORROW.plusYears(9))) {
            assertThat(state.on(day)).contains(state.versions().getFirst());
            assertThat(state.boundsOn(day)).isEqualTo(WIDE);
        }
    }

    private static DeciderSpec<PolicyCommand, PolicyState, PolicyEvent, PolicyRefusal>.Then bounds(
            PolicyBounds bounds) {
        return POLICY.givenNothing()
                .when(new PolicyCommand.Publish(id(1), FOUNDING, bounds, TOMORROW, null, DIRECTOR));
    }

    private static PolicyCommand publish(int entry, PolicyValues values) {
        return new PolicyCommand.Publish(id(entry), values, WIDE, TOMORROW, null, DIRECTOR);
    }

    private static PolicyCommand effective(LocalDate day) {
        return new PolicyCommand.Publish(id(1), FOUNDING, WIDE, day, null, DIRECTOR);
    }

    private static PolicyValues silence(int days) {
        return values(1, days, 14);
    }

    private static PolicyValues values(int usedProductUsers, int silenceDays, int ballotDays) {
        return new PolicyValues(
                Amount.of(500_00, 10),
                12,
                usedProductUsers,
                silenceDays,
                20,
                25,
                5,
                ballotDays,
                90,
                List.of(9, 11),
                PolicyPeriods.FOUNDING);
    }

    private static PolicyValues warning(Integer... months) {
        return new PolicyValues(
                Amount.of(500_00, 10),
                12,
                1,
                30,
                20,
                25,
                5,
                14,
                90,
                List.of(months),
                PolicyPeriods.FOUNDING);
    }

    private static PolicyValues firstRound(Amount amount) {
        return new PolicyValues(
                amount, 12, 1, 30, 20, 25, 5, 14, 90, List.of(9, 11), PolicyPeriods.FOUNDING);
    }

    private static UUID id(int entry) {
        return NamedUuid.of("entry", "" + entry);
    }
}
