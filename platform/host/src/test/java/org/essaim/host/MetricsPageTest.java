package org.essaim.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsPageTest {

    private final MetricsPage page = new MetricsPage();

    @Test
    void samples_of_one_figure_follow_one_another_below_what_it_means() {
        page.add(
                """
                # HELP a_seconds How long.
                # TYPE a_seconds gauge
                a_seconds{service="one"} 1.0
                # HELP b_total How many.
                # TYPE b_total counter
                b_total{service="one"} 2.0
                """);
        page.add(
                """
                # HELP a_seconds How long.
                # TYPE a_seconds gauge
                a_seconds{service="two"} 3.0
                """);

        assertThat(page.text())
                .isEqualTo(
                        """
                        # HELP a_seconds How long.
                        # TYPE a_seconds gauge
                        a_seconds{service="one"} 1.0
                        a_seconds{service="two"} 3.0
                        # HELP b_total How many.
                        # TYPE b_total counter
                        b_total{service="one"} 2.0
                        """);
    }
}
