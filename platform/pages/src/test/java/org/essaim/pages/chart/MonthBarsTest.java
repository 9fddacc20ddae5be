package org.essaim.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** Bars are as high as their numbers, and stand on one line. */
class MonthBarsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void the_highest_bar_is_as_high_as_there_is_room_and_the_others_in_proportion() {
        MonthBars bars = bars(10, 5, 0, 20);
        assertThat(bars.bars())
                .containsExactly(
                        new MonthBars.Bar(MAY, 10, 15, 45, 60, 59),
                        new MonthBars.Bar(MAY.plusMonths(1), 5, 105, 135, 60, 78),
                        new MonthBars.Bar(MAY.plusMonths(2), 0, 195, 225, 60, 96),
                        new MonthBars.Bar(MAY.plusMonths(3), 20, 285, 315, 60, 22));
        assertThat(bars.bars()).extracting(bar -> bar.top() + bar.height()).containsOnly(96);
        assertThat(bars.isEmpty()).isFalse();
    }

    @Test
    void a_single_user_beside_a_thousand_is_still_seen() {
        assertThat(bars(1, 1_000).bars().getFirst().height()).isEqualTo(2);
    }

    @Test
    void where_nobody_was_counted_there_is_nothing_to_draw() {
        assertThat(bars(0, 0).isEmpty()).isTrue();
        assertThat(bars()).isEqualTo(new MonthBars(List.of()));
    }

    private static MonthBars bars(int... users) {
        List<Integer> months = IntStream.range(0, users.length).boxed().toList();
        return MonthBars.of(months, each -> MAY.plusMonths(each), each -> users[each]);
    }
}
