package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** Every page answers for what the benchmark fills a centre with, and none grows too heavy. */
@Night
class FilledCentreTest {

    private static final int DIVISIONS = 20;
    private static final int MOST_BYTES = 150_000;

    @Test
    void every_page_of_a_filled_centre_answers() throws Exception {
        Map<String, FilledCentre.View> failed = new LinkedHashMap<>();
        try (FilledCentre centre = FilledCentre.of(DIVISIONS)) {
            assertThat(centre.pages()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
            for (String page : centre.pages()) {
                FilledCentre.View view = centre.look(page);
                if (view.status() != 200 || view.bytes() > MOST_BYTES) {
                    failed.put(page, view);
                }
            }
        }
        assertThat(failed).isEmpty();
    }
}
