package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A watermark counts once the files hold what it rests on, and not before (R64). */
class WatermarkTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final Instant DUE = BusinessDay.startOf(LocalDate.of(2025, 3, 2));

    @Test
    @Rule("R64")
    void evidence_that_is_heard_but_not_filed_yet_prevents_the_stop() {
        try (RunningCentre centre = RunningCentre.at(Instant.parse("2025-06-01T10:00:00Z"))) {
            InitiativeMessages behind = InitiativeMessages.of(new DivisionId("behind"), "abri");
            InitiativeMessages filed = InitiativeMessages.of(new DivisionId("filed"), "banc");
            centre.with(behind.division()).with(filed.division());
            centre.receives(behind.division(), behind.launched(SPENT), behind.spent("one", SPENT));
            centre.receives(filed.division(), filed.launched(SPENT), filed.spent("one", SPENT));
            Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());

            EventProcessor files = files(centre);
            files.shutDown();
            centre.receives(behind.division(), behind.used(SPENT, 1));
            centre.receivesWatermark(behind.division(), DUE);
            assertThat(centre.isCaughtUp()).isFalse();
            centre.receivesWatermark(filed.division(), DUE);

            Eventually.passes(() -> assertThat(stops(centre, filed)).isEqualTo(1));
            assertThat(stops(centre, behind)).isZero();

            files.start();
            Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());
            assertThat(stops(centre, behind)).isZero();
        }
    }

    private static EventProcessor files(RunningCentre centre) {
        return centre.bean(EventProcessingConfiguration.class)
                .eventProcessor("stopping", EventProcessor.class)
                .orElseThrow();
    }

    private static long stops(RunningCentre centre, InitiativeMessages tales) {
        return centre.jdbc()
                .sql("select count(*) from domain_event where aggregate_id = ?")
                .param("stopping:%s:%s".formatted(tales.division(), tales.initiative()))
                .query(Long.class)
                .single();
    }
}
