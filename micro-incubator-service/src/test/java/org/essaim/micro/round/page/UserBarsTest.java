package org.essaim.micro.round.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.micro.round.read.UsersOfMonth;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Bars are as high as their numbers, and stand on one line. */
@Rule("R50")
class UserBarsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void the_highest_bar_is_as_high_as_there_is_room_and_the_others_in_proportion() {
        UserBars bars = bars(10, 5, 0, 20);
        assertThat(bars.most()).isEqualTo(20);
        assertThat(bars.bars())
                .containsExactly(
                        new UserBars.Bar(MAY, 10, 3, 45, 84, 58, 38),
                        new UserBars.Bar(MAY.plusMonths(1), 5, 93, 135, 84, 77, 19),
                        new UserBars.Bar(MAY.plusMonths(2), 0, 183, 225, 84, 96, 0),
                        new UserBars.Bar(MAY.plusMonths(3), 20, 273, 315, 84, 20, 76));
    }

    @Test
    void a_single_user_beside_a_thousand_is_still_seen() {
        assertThat(bars(1, 1_000).bars().getFirst().height()).isEqualTo(2);
    }

    @Test
    void where_nobody_was_counted_there_is_nothing_to_draw() {
        assertThat(bars(0, 0).most()).isZero();
        assertThat(UserBars.of(List.of())).isEqualTo(new UserBars(List.of(), 0));
    }

    private static UserBars bars(int... users) {
        return UserBars.of(
                IntStream.range(0, users.length)
                        .mapToObj(each -> new UsersOfMonth(MAY.plusMonths(each), users[each]))
                        .toList());
    }
}
