package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What values say of themselves, each at its bound. */
class ValueRulesTest {

    private static final UUID EVIDENCE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final String SALT = "00112233445566778899aabbccddeeff";

    @Test
    @Rule("R33")
    void construction_stays_a_cent_under_the_limit_whatever_was_spent_before() {
        assertThat(ConstructionLimit.remaining(Money.noEuros()))
                .isEqualTo(Money.euroCents(199_999_99));
        assertThat(ConstructionLimit.remaining(Money.euroCents(150_000_00)))
                .isEqualTo(Money.euroCents(49_999_99));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("R90")
    void whatever_happens_more_than_once_recurs(Recurrence recurrence) {
        assertThat(recurrence.isRecurring()).isEqualTo(recurrence != Recurrence.ONCE);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED, false", "MEASURED, true", "CONFIRMED, true"})
    @Rule({"R50", "R51"})
    void a_declaration_proves_no_use(EvidenceLevel level, boolean proves) {
        assertThat(level.proves()).isEqualTo(proves);
        assertThat(new Evidence(EVIDENCE, DAY, 1, level).isUsedProduct(Policy.FOUNDING))
                .isEqualTo(proves);
        assertThat(new Evidence(EVIDENCE, DAY, 0, level).isUsedProduct(Policy.FOUNDING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, true", "1900-01-01, false", "2999-12-31, false", "3000-01-01, true"})
    @Rule("R14")
    void no_entry_bears_a_day_before_1900_or_after_2999(LocalDate day, boolean extreme) {
        assertThat(BusinessDay.isExtreme(day)).isEqualTo(extreme);
    }

    @ParameterizedTest
    @CsvSource({
        "10000000000000, 1000000, false",
        "-10000000000000, -1000000, false",
        "10000000000001, 0, true",
        "-10000000000001, 0, true",
        "0, 1000001, true",
        "0, -1000001, true"
    })
    @Rule("R14")
    void no_entry_carries_more_than_can_be_added_up(long cents, long halfDays, boolean extreme) {
        assertThat(Amount.of(cents, halfDays).isExtreme()).isEqualTo(extreme);
    }

    @ParameterizedTest
    @CsvSource({
        "20000, 4, 6, 7, true",
        "90000, 18, 18, 21, true",
        "19999, 4, 6, 7, false",
        "90001, 18, 18, 21, false",
        "20000, 3, 6, 7, false",
        "20000, 19, 6, 7, false",
        "20000, 4, 5, 7, false",
        "20000, 4, 19, 7, false",
        "20000, 4, 6, 6, false",
        "20000, 4, 6, 22, false"
    })
    @Rule("R99")
    void a_division_chooses_within_each_bound(
            long cents, int halfDays, int months, int days, boolean allowed) {
        PolicyBounds bounds =
                new PolicyBounds(Amount.of(200_00, 4), Amount.of(900_00, 18), 6, 18, 7, 21);
        assertThat(bounds.allows(Amount.of(cents, halfDays), months, days)).isEqualTo(allowed);
        assertThat(
                        bounds.allows(
                                bounds.nearestFirstRound(Amount.of(cents, halfDays)),
                                bounds.nearestFirstRoundMonths(months),
                                bounds.nearestBallotDays(days)))
                .isTrue();
    }

    @Test
    @Rule("R99")
    void what_a_division_chose_replaces_those_values_and_no_other() {
        Policy own = Policy.FOUNDING.with(Amount.of(300_00, 5), 9, 10);
        assertThat(own.firstRound()).isEqualTo(Amount.of(300_00, 5));
        assertThat(own.firstRoundMonths()).isEqualTo(9);
        assertThat(own.ballotDays()).isEqualTo(10);
        assertThat(own.with(Amount.of(500_00, 10), 12, 14)).isEqualTo(Policy.FOUNDING);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "11, true", "12, false"})
    @Rule("R63")
    void a_warning_comes_in_a_month_before_use_by(int month, boolean possible) {
        if (possible) {
            assertThat(warnedAfter(month).warnings()).containsExactly(month);
        } else {
            assertThatThrownBy(() -> warnedAfter(month))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("warning-out-of-bounds");
        }
    }

    @ParameterizedTest
    @CsvSource({"A+ (beta), a-beta", "aplus, aplus", "+, initiative"})
    @Rule("R100")
    void what_is_chosen_for_an_initiative_can_be_an_address(String id, String nearest) {
        assertThat(new InitiativeId(id).nearest()).isEqualTo(new InitiativeId(nearest));
    }

    @Test
    @Rule("R100")
    void an_event_has_the_digest_of_a_text_and_its_salt_and_of_none_nothing() {
        FreeText one = WrittenText.referenceOf(new WrittenText("it hurts", SALT));
        assertThat(one.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(one).isEqualTo(new WrittenText("it hurts", SALT).reference());
        assertThat(one).isNotEqualTo(new WrittenText("it helps", SALT).reference());
        assertThat(WrittenText.referenceOf(WrittenText.of("it hurts"))).isNotEqualTo(one);
        assertThat(WrittenText.referenceOf(WrittenText.of(null))).isNull();
    }

    private static Policy warnedAfter(int month) {
        return new Policy(
                1, Amount.of(500_00, 10), 12, 1, 30, 20, 25, 5, 14, 90, List.of(month), null);
    }
}
