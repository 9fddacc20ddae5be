package org.essaim.micro.use.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.micro.use.domain.MonthCount.Correction;
import org.essaim.micro.use.domain.MonthCount.Counted;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** When those who say that they use a product become evidence (R52, R53). */
class MonthCountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static MonthCount of(int users) {
        return new MonthCount(users, users == 0 ? null : DAY, null, List.of());
    }

    private static Correction correction(boolean recorded, UUID... withdrawn) {
        return new Correction(List.of(withdrawn), recorded);
    }

    @Test
    @Rule({"R51", "R52"})
    void a_month_is_evidence_as_soon_as_it_proves_use_and_once_more_when_it_is_over() {
        Counted one = new Counted(new UUID(1, 1), 1);
        assertThat(of(0).against(List.of(), false, 1)).isEqualTo(correction(false));
        assertThat(of(1).against(List.of(), false, 1)).isEqualTo(correction(true));
        assertThat(of(1).against(List.of(), false, 2)).isEqualTo(correction(false));
        assertThat(of(9).against(List.of(one), false, 1)).isEqualTo(correction(false));
        assertThat(of(9).against(List.of(one), true, 1)).isEqualTo(correction(true));
        assertThat(of(1).against(List.of(one), true, 1)).isEqualTo(correction(false));
        assertThat(of(1).against(List.of(), true, 2)).isEqualTo(correction(true));
    }

    @Test
    @Rule({"R52", "R53"})
    void what_was_taken_back_is_withdrawn_and_what_is_left_is_said_anew() {
        Counted nine = new Counted(new UUID(1, 9), 9);
        Counted one = new Counted(new UUID(1, 1), 1);
        assertThat(of(8).against(List.of(nine, one), true, 1))
                .isEqualTo(correction(true, nine.evidenceId()));
        assertThat(of(0).against(List.of(one), false, 1))
                .isEqualTo(correction(false, one.evidenceId()));
    }

    @Test
    @Rule({"R52", "R53"})
    void as_many_as_were_counted_are_no_news() {
        Counted three = new Counted(new UUID(1, 3), 3);
        for (boolean over : List.of(false, true)) {
            assertThat(of(3).against(List.of(three), over, 1)).isEqualTo(correction(false));
        }
        assertThat(of(0).against(List.of(), true, 1)).isEqualTo(correction(false));
    }
}
