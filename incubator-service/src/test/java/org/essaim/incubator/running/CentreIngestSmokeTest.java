package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Night;
import org.junit.jupiter.api.Test;

/** The benchmark does what it measures, however fast. */
@Night
class CentreIngestSmokeTest {

    @Test
    void what_is_written_again_is_all_that_was_projected() throws Exception {
        CentreIngest ingest = CentreIngest.of(2);

        assertThat(ingest.messages()).isEqualTo(2_000);
        assertThat(ingest.floor().of("initiative")).isEqualTo(200);
        assertThat(ingest.floor().of("control_expense")).isEqualTo(800);
        assertThat(ingest.floor().of("review_expense")).isEqualTo(800);
        assertThat(ingest.toString()).contains("ratio");
    }
}
