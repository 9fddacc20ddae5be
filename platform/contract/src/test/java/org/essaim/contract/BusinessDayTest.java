package org.essaim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("R60")
@Fault(10)
class BusinessDayTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2021-02-28",
        "2019-02-28, 2020-02-28",
        "2023-03-01, 2024-03-01",
        "2020-12-31, 2021-12-31",
        "2021-01-01, 2022-01-01"
    })
    void money_is_to_be_used_within_twelve_calendar_months(LocalDate spentOn, LocalDate useBy) {
        assertThat(BusinessDay.useBy(spentOn)).isEqualTo(useBy);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31T22:59:59Z, 2021-12-31",
        "2021-12-31T23:00:00Z, 2022-01-01",
        "2021-06-30T21:59:59Z, 2021-06-30",
        "2021-06-30T22:00:00Z, 2021-07-01"
    })
    void a_day_is_one_of_paris_in_winter_and_in_summer(Instant instant, LocalDate day) {
        assertThat(BusinessDay.of(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2021-12-31T23:00:00Z",
        "2021-03-28, 2021-03-27T23:00:00Z",
        "2021-03-29, 2021-03-28T22:00:00Z",
        "2021-10-31, 2021-10-30T22:00:00Z",
        "2021-11-01, 2021-10-31T23:00:00Z"
    })
    void a_day_starts_at_midnight_in_paris_around_clock_changes_too(LocalDate day, Instant start) {
        assertThat(BusinessDay.startOf(day)).isEqualTo(start);
        assertThat(BusinessDay.of(start)).isEqualTo(day);
        assertThat(BusinessDay.of(start.minusMillis(1))).isEqualTo(day.minusDays(1));
    }

    @Test
    void the_last_instant_of_use_by_is_still_in_time() {
        LocalDate useBy = BusinessDay.useBy(LocalDate.parse("2020-02-29"));
        assertThat(BusinessDay.of(Instant.parse("2021-02-28T22:59:59.999Z"))).isEqualTo(useBy);
        assertThat(BusinessDay.of(Instant.parse("2021-02-28T23:00:00Z"))).isAfter(useBy);
    }
}
