package org.essaim.reporting.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);

    @Test
    void a_day_from_1900_to_today_can_be_asked_for_and_no_other() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        assertThat(AsOf.asked(first, TODAY, TODAY)).isEqualTo(new AsOf(first, TODAY));
        assertThat(AsOf.asked(TODAY, first, TODAY)).isEqualTo(new AsOf(TODAY, first));
        assertThat(AsOf.asked(null, null, TODAY)).isEqualTo(AsOf.NOW);
        refuses("trueOn", TODAY.plusDays(1), null);
        refuses("trueOn", first.minusDays(1), null);
        refuses("knownOn", null, TODAY.plusDays(1));
        refuses("knownOn", null, first.minusDays(1));
    }

    private static void refuses(String parameter, LocalDate trueOn, LocalDate knownOn) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AsOf.asked(trueOn, knownOn, TODAY))
                .satisfies(
                        invalid -> {
                            assertThat(invalid.code()).isEqualTo("day-out-of-range");
                            assertThat(invalid.facts())
                                    .containsEntry("parameter", parameter)
                                    .containsEntry("first", LocalDate.of(1900, 1, 1))
                                    .containsEntry("today", TODAY);
                        });
    }

    @Test
    void a_question_is_of_now_only_if_it_names_neither_day() {
        assertThat(AsOf.NOW.isNow()).isTrue();
        assertThat(new AsOf(MAY, null).isNow()).isFalse();
        assertThat(new AsOf(null, MAY).isNow()).isFalse();
    }

    @Test
    void a_day_that_is_not_asked_for_is_no_limit() {
        AsOf both = new AsOf(MAY, JUNE);
        assertThat(both.lastTrue()).isEqualTo(MAY);
        assertThat(both.lastKnown()).isEqualTo(JUNE);
        assertThat(AsOf.NOW.lastTrue()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(AsOf.NOW.lastKnown()).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @Test
    void an_answer_is_about_the_earlier_of_its_days_and_today_where_there_is_none() {
        assertThat(AsOf.NOW.day(TODAY)).isEqualTo(TODAY);
        assertThat(new AsOf(MAY, null).day(TODAY)).isEqualTo(MAY);
        assertThat(new AsOf(null, MAY).day(TODAY)).isEqualTo(MAY);
        assertThat(new AsOf(MAY, JUNE).day(TODAY)).isEqualTo(MAY);
        assertThat(new AsOf(JUNE, MAY).day(TODAY)).isEqualTo(MAY);
    }

    @Test
    void a_query_names_the_days_asked_for_alone() {
        assertThat(AsOf.NOW.query()).isEmpty();
        assertThat(new AsOf(MAY, null).query()).isEqualTo("trueOn=2020-05-01");
        assertThat(new AsOf(null, JUNE).query()).isEqualTo("knownOn=2020-06-01");
        assertThat(new AsOf(MAY, JUNE).query()).isEqualTo("trueOn=2020-05-01&knownOn=2020-06-01");
    }
}
