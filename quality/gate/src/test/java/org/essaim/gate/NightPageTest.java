package org.essaim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.gate.Reports.Failure;
import org.junit.jupiter.api.Test;

class NightPageTest {

    private static final Run RUN =
            new Run(
                    LocalDate.of(2026, 12, 3),
                    "0123abcd4567",
                    true,
                    true,
                    Duration.ofMinutes(70),
                    Duration.ofMinutes(120),
                    Duration.ofMillis(1100));
    private static final Budget BUDGET =
            new Budget(Duration.ofSeconds(1500), Duration.ofMillis(1000));
    private static final Costs COSTS =
            Costs.of(Map.of("quality/house", List.of("org.TidyTest\t2000\t2500")));

    @Test
    void says_what_was_proved_and_what_it_took() {
        Reports reports =
                new Reports(
                        10,
                        1,
                        List.of(),
                        List.of(new Failure("org.HostTest", "comes", "too | late\nmore")));
        assertThat(NightPage.text(RUN, reports, COSTS, BUDGET, "0123abcd4567", "## Rules\n"))
                .contains("\nEverything was last proved of commit `0123abcd4567`.\n")
                .contains("| commit | `0123abcd4567` |")
                .contains("| passed | 9 |")
                .contains("| of them only the second time | 1 |")
                .contains("| processor time | 7200 s |")
                .contains("1.10 times as slow")
                .contains("## Failed\nNone.\n")
                .contains("- `org.HostTest.comes`: too / late\n")
                .contains("| 2.0 s | 2.5 s | `org.TidyTest` |")
                .endsWith("## Rules\n");
    }

    @Test
    void a_night_that_failed_names_what_failed() {
        Reports reports = new Reports(2, 0, List.of(new Failure("org.A", "b", "no")), List.of());
        assertThat(NightPage.text(RUN, reports, COSTS, BUDGET, "", ""))
                .contains("- `org.A.b`: no\n")
                .doesNotContain("last proved");
    }
}
