package org.essaim.reporting.facts.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.essaim.reporting.facts.domain.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which days the sums of a past day are counted on. */
class MonthEndsTest {

    private static final int MOST_STEPS = 4 + 9;

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, , 2023-12-31,",
        "2024-02-28, , 2024-01-31,",
        "2024-05-31, , 2024-03-31,",
        "2024-09-30, , 2023-12-31,",
        "2023-12-31, , 2022-12-31,",
        ", 2024-06-30, , 2023-12-31",
        "2023-06-17, 2024-06-17, 2023-05-31, 2024-05-31",
        "2023-05-31, 2024-06-30, 2023-03-31, 2024-06-30",
        "2022-12-31, 2023-12-31, 2022-12-31, 2022-12-31",
        "2022-12-31, 2022-12-31, 2021-12-31, 2021-12-31"
    })
    void each_day_has_the_next_end_before_it(
            LocalDate trueOn, LocalDate knownOn, LocalDate trueEnd, LocalDate knownEnd) {
        assertThat(MonthEnds.before(new AsOf(trueOn, knownOn)))
                .contains(new AsOf(trueEnd, knownEnd));
    }

    @Test
    void now_and_the_end_of_a_decade_are_counted_from_all_facts() {
        LocalDate decade = LocalDate.of(2019, 12, 31);
        assertThat(
                        Stream.of(
                                AsOf.NOW,
                                new AsOf(decade, null),
                                new AsOf(null, decade),
                                new AsOf(decade, decade)))
                .allSatisfy(asOf -> assertThat(MonthEnds.before(asOf)).isEmpty());
    }

    @Property
    void what_is_counted_on_from_is_earlier_and_the_end_comes_soon(
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate trueOn,
            @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate knownOn) {
        for (AsOf asked :
                List.of(
                        new AsOf(trueOn, knownOn),
                        new AsOf(trueOn, null),
                        new AsOf(null, knownOn))) {
            int steps = 0;
            AsOf days = asked;
            Optional<AsOf> before = MonthEnds.before(days);
            while (before.isPresent()) {
                assertThat(before.get()).isNotEqualTo(days);
                assertThat(before.get().lastTrue()).isBeforeOrEqualTo(days.lastTrue());
                assertThat(before.get().lastKnown()).isBeforeOrEqualTo(days.lastKnown());
                days = before.get();
                before = MonthEnds.before(days);
                steps++;
            }
            assertThat(steps).isLessThanOrEqualTo(MOST_STEPS);
        }
    }
}
