package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.house.metrics.MetricsPage;
import org.essaim.house.source.Generated;
import org.essaim.runtime.metrics.Metric;
import org.junit.jupiter.api.Test;

/** What is measured is written down, all of it, with its meaning. */
class MetricsTest {

    @Test
    void the_page_is_that_of_the_code() {
        Generated.pageIsUpToDate("docs/metrics.md", MetricsPage.text());
    }

    @Test
    void no_two_have_one_name_and_each_says_what_it_means_in_a_sentence() {
        assertThat(MetricsPage.all()).hasSizeGreaterThan(12);
        assertThat(MetricsPage.all()).extracting(Metric::exported).doesNotHaveDuplicates();
        assertThat(MetricsPage.all()).extracting(Metric::meaning).allMatch(m -> m.endsWith("."));
    }
}
