package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;

/** {@link HostedYearsBenchmark} works, with three divisions. */
@Night
@SecondChance
class HostedYearsSmokeTest {

    @Test
    void hosted_divisions_import_a_year_and_the_centre_and_reporting_agree_on_it() {
        try (HostedYears federation = new HostedYears(3)) {
            federation.start();
            federation.importYears();
            federation.converge();
            assertThat(federation.launches(3)).hasSize(3);
            federation.converge();
            assertThat(federation.costs()).containsOnlyKeys("host", "centre", "reporting");
            assertThat(federation.databases().connections()).isPositive();
        }
    }
}
