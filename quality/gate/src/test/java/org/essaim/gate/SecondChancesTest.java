package org.essaim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.gate.Reports.Failure;
import org.essaim.gate.SecondChances.Row;
import org.junit.jupiter.api.Test;

class SecondChancesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);

    @Test
    void a_test_that_needed_one_again_is_known_by_its_days() {
        SecondChances both =
                SecondChances.of(
                                List.of(
                                        SecondChances.HEAD,
                                        "2026-11-30\torg.HostTest.comes\ttoo late"))
                        .with(THURSDAY, List.of(new Failure("org.HostTest", "comes", "a\n\tb")));
        assertThat(both.rows())
                .containsExactly(
                        new Row(MONDAY, "org.HostTest.comes", "too late"),
                        new Row(THURSDAY, "org.HostTest.comes", "a b"));
        assertThat(both.days("org.HostTest.comes")).containsExactly(MONDAY, THURSDAY);
        assertThat(both.days("org.HostTest.goes")).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        SecondChances one =
                new SecondChances(List.of(new Row(MONDAY, "org.HostTest.comes", "too late")));
        assertThat(SecondChances.of(one.lines())).isEqualTo(one);
    }
}
